// load_project(): the files of a content folder in their order, registries first.
#include <algorithm>

#include "content/content_files.h"
#include "content/glossary_loader.h"
#include "content/language_loader.h"
#include "content/material_loader.h"
#include "content/pictures_loader.h"
#include "content/project.h"
#include "content/registry_loader.h"
#include "content/translation_check.h"
#include "content/translation_record.h"
#include "content/word_list_loader.h"
#include "yaml/file.h"

namespace pliego::content {

namespace {

constexpr std::size_t max_materials = 200;
constexpr std::size_t max_languages = 60;
constexpr std::string_view pictures_folder = "pictures";
constexpr std::string_view packets_folder = "packets";
constexpr std::string_view words_folder = "words";
constexpr std::string_view language_stem = "language";
constexpr std::string_view registries_stem = "registries";

class ProjectLoader {
 public:
  ProjectLoader(const files::Source& files, Diagnostics& diagnostics, const Only& only)
      : diagnostics_(diagnostics), only_(only), project_{.files = files} {}

  Project load() {
    load_registries();
    load_languages();
    load_materials();
    for (const Language& language : project_.languages) {
      if (language.folder != source_language) load_strings(language);
    }
    for (const std::string& folder : project_.language_names)
      if (!is_wanted_language(folder)) load_names(folder);
    project_.registries = std::move(registries_.usable);
    project_.material_names = std::move(material_names_);
    return std::move(project_);
  }

 private:
  using RegistryLoad = void (*)(const yaml::Node&, LoadedRegistries&, Diagnostics&);

  static bool is_one_of(const std::vector<std::string>& asked, const std::string& name) {
    return asked.empty() || std::find(asked.begin(), asked.end(), name) != asked.end();
  }
  bool is_wanted(const std::string& material) const { return is_one_of(only_.materials, material); }
  bool is_wanted_language(const std::string& folder) const {
    return folder == source_language || is_one_of(only_.languages, folder);
  }

  std::optional<yaml::Node> read(const std::string& file) {
    return yaml::load(project_.files, file, diagnostics_);
  }

  std::vector<std::string> stems(std::string_view folder) {
    return yaml_stems(project_.files, "content/" + std::string(folder), diagnostics_);
  }

  void report(std::string_view rule, std::string file, std::string message, std::string hint = {}) {
    Place place;
    place.file = std::move(file);
    diagnostics_.error(rule, std::move(place), std::move(message), std::move(hint));
  }

  void load_registries() {
    load_registry("content/facts.yaml", {"source", "base", "fact"}, load_facts);
    load_registry("content/contacts.yaml", {"contact"}, load_contacts);
    load_registry("content/notices.yaml", {"notice"}, load_notices);
    // A project may do without this one.
    if (project_.files.is_there("content/references.yaml"))
      load_registry("content/references.yaml", {"reference"}, load_references);
    load_pictures(project_.files, registries_, diagnostics_);
    load_terms();
  }

  void load_terms() {
    if (!only_.is_all()) return;
    const std::string file = "content/glossary.yaml";
    if (!project_.files.is_there(file)) return;  // a project may do without it
    if (const auto root = read(file)) project_.glossary = load_glossary(*root, diagnostics_);
  }

  void load_registry(const std::string& file, const std::vector<std::string>& has,
                     RegistryLoad reader) {
    if (const auto root = read(file)) {
      reader(*root, registries_, diagnostics_);
    } else {
      registries_.unread.insert(has.begin(), has.end());
    }
  }

  void load_languages() {
    std::vector<std::string> folders = content_folders(project_.files, diagnostics_);
    std::erase(folders, pictures_folder);
    std::erase(folders, packets_folder);
    if (std::erase(folders, words_folder) > 0) load_words();
    const auto source = std::find(folders.begin(), folders.end(), source_language);
    if (source == folders.end()) {
      report("file-missing", "content/" + std::string(source_language),
             "The folder of the source language is missing");
    } else {
      std::rotate(folders.begin(), source, source + 1);
    }
    if (folders.size() > max_languages) {
      report("value-range", "content",
             "A project has at most " + std::to_string(max_languages) + " languages");
      folders.resize(max_languages);
    }
    for (const std::string& folder : folders)
      if (is_wanted_language(folder)) load_language_folder(folder);
    project_.language_names = std::move(folders);
  }

  void load_words() {
    for (const std::string& stem : stems(words_folder)) {
      const auto root = read("content/" + std::string(words_folder) + "/" + stem + ".yaml");
      if (!root) continue;
      if (auto list = load_word_list(*root, stem, diagnostics_))
        project_.words.emplace(stem, std::move(*list));
    }
  }

  void load_language_folder(const std::string& folder) {
    const std::string file = "content/" + folder + "/language.yaml";
    const auto root = read(file);
    if (!root) return;
    auto language = load_language(*root, folder, diagnostics_);
    if (!language) return;
    const Language* source = project_.language(source_language);
    if (source) {
      language->record = record_of(folder, language_stem);
      check_labels(*language, *source, diagnostics_);
    }
    project_.languages.push_back(std::move(*language));
  }

  // A record with faults has told them; its texts count as those of which nothing is known.
  TranslationRecord record_of(const std::string& folder, std::string_view stem) {
    return load_translation_record(project_.files, folder, stem, diagnostics_)
        .value_or(TranslationRecord());
  }

  void load_materials() {
    const std::string folder(source_language);
    for (const std::string& stem : stems(folder)) {
      if (stem == language_stem) continue;
      material_names_.push_back(stem);
      if (material_names_.size() <= max_materials && is_wanted(stem))
        load_one_material(folder, stem);
    }
    if (material_names_.size() > max_materials) {
      report("value-range", "content/" + folder,
             "A project has at most " + std::to_string(max_materials) + " materials");
    }
  }

  void load_one_material(const std::string& folder, const std::string& stem) {
    const auto root = read("content/" + folder + "/" + stem + ".yaml");
    if (!root) return;
    auto material = load_material(*root, stem, registries_, diagnostics_);
    // Without a registry its references have not been checked.
    if (material && registries_.unread.empty()) project_.materials.push_back(std::move(*material));
  }

  void load_strings(const Language& language) {
    const std::vector<std::string> found = stems(language.folder);
    for (const std::string& stem : found) {
      if (stem != language_stem) load_file_of_strings(language, stem);
    }
    const auto lacks = [&](std::string_view stem) {
      return std::find(found.begin(), found.end(), stem) == found.end();
    };
    if (lacks(registries_stem)) {
      report("missing-translation", "content/" + language.folder + "/registries.yaml",
             "'" + language.folder + "' has no names of contacts, bases and notices",
             "Run 'pliego translate new " + language.folder + "': it adds what is missing.");
    }
  }

  // Of a language that nobody asked for.
  void load_names(const std::string& folder) {
    const std::string file = "content/" + folder + "/" + std::string(registries_stem) + ".yaml";
    if (!project_.files.is_there(file)) return;
    const auto root = read(file);
    if (!root) return;
    if (auto strings = load_translation(*root, registries_stem, folder, diagnostics_))
      project_.registry_strings.emplace(folder, std::move(*strings));
  }

  void load_file_of_strings(const Language& language, const std::string& stem) {
    const std::string file = "content/" + language.folder + "/" + stem + ".yaml";
    const bool of_registries = stem == registries_stem;
    const auto& names = material_names_;
    if (!of_registries && std::find(names.begin(), names.end(), stem) == names.end()) {
      report("unknown-material", file, "The source has no material '" + stem + "'",
             nearest_hint(stem, names));
      return;
    }
    if (!of_registries && !is_wanted(stem)) return;
    const auto root = read(file);
    if (!root) return;
    auto strings = load_translation(*root, stem, language.folder, diagnostics_);
    if (!strings) return;
    strings->record = record_of(language.folder, stem);
    if (of_registries) {
      check_registry_strings(*strings);
      project_.registry_strings.emplace(language.folder, std::move(*strings));
    } else {
      add_translation(stem, language.folder, std::move(*strings));
    }
  }

  void check_registry_strings(const Translation& strings) {
    if (!registries_.unread.empty()) return;
    check_translation(strings, registries_.usable.messages(), registries_.faulty, diagnostics_);
  }

  void add_translation(const std::string& stem, const std::string& folder, Translation strings) {
    if (const Material* material = project_.material(stem)) {
      check_translation(strings, material->messages(), {}, diagnostics_);
      check_file_name(strings, *material, diagnostics_);
    }
    project_.translations[stem].emplace(folder, std::move(strings));
  }

  Diagnostics& diagnostics_;
  const Only& only_;
  Project project_;
  LoadedRegistries registries_;
  std::vector<std::string> material_names_;  // of the files, those with faults too
};

}  // namespace

Project load_project(const files::Source& files, Diagnostics& diagnostics, const Only& only) {
  return ProjectLoader(files, diagnostics, only).load();
}

}  // namespace pliego::content
