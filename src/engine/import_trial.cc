#include "engine/import_trial.h"

#include <algorithm>
#include <memory>
#include <tuple>

#include "base/utf8.h"
#include "check/text_check.h"
#include "resolve/resolve.h"
#include "translate/unit_list.h"

namespace pliego::engine {

namespace {

using content::Message;
using content::Project;
using translate::Edit;
using translate::Taken;

std::string name_of(const Edit& edit) { return edit.file + ":" + edit.id; }

// A file of its own for each text, so that what is found tells which text it is in.
constexpr std::string_view trial_prefix = "import ";

yaml::Mark mark_of(const Edit& edit) {
  auto source = std::make_shared<yaml::Source>();
  source->file = std::string(trial_prefix) + name_of(edit);
  source->text = edit.target;
  source->line_starts.push_back(0);
  yaml::Mark mark;
  mark.source = source;
  mark.line = 1;
  return mark;
}

bool share_layout(const content::Material& one, const content::Material& other) {
  return std::any_of(one.layouts.begin(), one.layouts.end(), [&](const std::string& layout) {
    return std::count(other.layouts.begin(), other.layouts.end(), layout) > 0;
  });
}

// The project with texts in it that its files don't have yet.
class Trial {
 public:
  Trial(const Project& project, const content::Language& language)
      : project_(project), before_(project), folder_(language.folder) {}

  void put(const Edit& edit) {
    const bool label = edit.file == translate::labels_file;
    const std::string key = label ? edit.id.substr(content::label_prefix.size()) : edit.id;
    texts(project_, edit.file)
        .insert_or_assign(key, Message{(label ? "label." : "") + key, edit.target, mark_of(edit)});
    record(project_, edit.file)
        .insert_or_assign(edit.id,
                          content::RecordedText{.source = edit.source,
                                                .target = content::text_hash(edit.target)});
  }

  void take_back(const Edit& edit) {
    const bool label = edit.file == translate::labels_file;
    const std::string key = label ? edit.id.substr(content::label_prefix.size()) : edit.id;
    restore(texts(project_, edit.file), texts(before_, edit.file), key);
    restore(record(project_, edit.file), record(before_, edit.file), edit.id);
  }

  // Where any piece prints the texts of a file, all of them are tried.
  std::set<std::string> materials_of(const std::vector<Taken>& taken) const {
    std::set<std::string> names;
    for (const Taken& each : taken) {
      if (project_.material(each.edit.file)) {
        names.insert(each.edit.file);
        continue;
      }
      for (const content::Material& material : project_.materials)
        if (project_.translation(material.name, folder_)) names.insert(material.name);
    }
    return names;
  }

  Diagnostics faults(const std::set<std::string>& materials) const {
    const content::Language& language = *project_.language(folder_);
    check::TextCheck texts(project_);
    Diagnostics found;
    texts.check_shared(language, found);
    for (const std::string& name : materials) {
      texts.check(*project_.material(name), language, found);
      resolve::resolve(project_, *project_.material(name), language, found);
      expect_own_files(*project_.material(name), found);
    }
    return found;
  }

  const Project& project() const { return project_; }
  const content::Language& language() const { return *project_.language(folder_); }

 private:
  using Texts = std::map<std::string, Message, std::less<>>;

  // What files are called must not be what another piece's are called (rule same-output).
  void expect_own_files(const content::Material& material, Diagnostics& found) const {
    const auto* translation = project_.translation(material.name, folder_);
    if (!translation || !translation->strings.contains("file")) return;
    const Message& name = translation->strings.find("file")->second;
    for (const content::Material& other : project_.materials) {
      const bool same = &other != &material && share_layout(other, material) &&
                        project_.file_name(other, folder_) == name.pattern;
      if (same)
        found.error("same-output", name.mark.place(),
                    "the files of '" + other.name + "' have this name already",
                    "Give this piece another one.");
    }
  }

  content::Language& own_language(Project& project) const {
    return *std::find_if(project.languages.begin(), project.languages.end(),
                         [&](const content::Language& each) { return each.folder == folder_; });
  }
  content::Translation& translation(Project& project, const std::string& file) const {
    auto& all =
        file == translate::registries_file ? project.registry_strings : project.translations[file];
    content::Translation& own = all[folder_];
    own.language = folder_;
    return own;
  }
  Texts& texts(Project& project, const std::string& file) const {
    return file == translate::labels_file ? own_language(project).labels
                                          : translation(project, file).strings;
  }
  content::TranslationRecord& record(Project& project, const std::string& file) const {
    return file == translate::labels_file ? own_language(project).record
                                          : translation(project, file).record;
  }
  template <class Map>
  static void restore(Map& now, const Map& before, const std::string& key) {
    const auto old = before.find(key);
    if (old == before.end())
      now.erase(key);
    else
      now.insert_or_assign(key, old->second);
  }

  Project project_, before_;
  std::string folder_;
};

std::set<char32_t> characters_of(std::string_view text) {
  std::set<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) characters.insert(next_code_point(text, &at));
  return characters;
}

// The characters of all texts of the language and the source.
std::set<char32_t> known_characters(const Project& project, const content::Language& language) {
  std::set<char32_t> known;
  for (const translate::Unit& unit : translate::units_of(project, language).units) {
    known.merge(characters_of(unit.source));
    known.merge(characters_of(unit.target));
  }
  return known;
}

// Those that have characters beyond ASCII which are not known.
std::vector<Taken> with_new_characters(const std::vector<Taken>& taken,
                                       const std::set<char32_t>& known) {
  std::vector<Taken> found;
  for (const Taken& each : taken) {
    const auto characters = characters_of(each.edit.target);
    if (std::any_of(characters.begin(), characters.end(),
                    [&](char32_t c) { return c > 0x7E && !known.contains(c); }))
      found.push_back(each);
  }
  return found;
}

using FindFaults = std::function<Diagnostics()>;
using Errors = std::map<std::tuple<std::string, std::string, int, std::string>, Diagnostic>;

bool is_at_trial(const Diagnostic& each) { return each.place.file.starts_with(trial_prefix); }

// Errors at texts that print others: those of registries and labels stand in many.
Errors errors_elsewhere(const Diagnostics& found) {
  Errors errors;
  for (const Diagnostic& each : found.all())
    if (each.severity == Severity::error && !is_at_trial(each))
      errors.try_emplace({each.rule, each.place.file, each.place.line, each.message}, each);
  return errors;
}

const Diagnostic* first_new(const Errors& errors, const Errors& before) {
  for (const auto& [key, error] : errors)
    if (!before.contains(key)) return &error;
  return nullptr;
}

bool is_shared(const Edit& edit) {
  return edit.file == translate::registries_file || edit.file == translate::labels_file;
}

class Refusal {
 public:
  Refusal(const std::set<std::string>& links, Diagnostics& refused)
      : links_(links), refused_(refused) {}

  // Takes out of `taken` those of `suspects` that all pieces share and that bring a fault to a text
  // which prints them.
  void take_out_shared(const FindFaults& find, std::vector<Taken> suspects,
                       std::vector<Taken>& taken, Trial& trial) {
    const Errors now = errors_elsewhere(find());
    std::erase_if(suspects, [](const Taken& each) { return !is_shared(each.edit); });
    if (now.empty() || suspects.empty()) return;
    for (const Taken& each : suspects) trial.take_back(each.edit);
    const Errors before = errors_elsewhere(find());
    const bool by_one = first_new(now, before) != nullptr;
    for (const Taken& each : suspects) {
      trial.put(each.edit);
      if (!by_one) continue;
      const Errors with = errors_elsewhere(find());
      const Diagnostic* fault = first_new(with, before);
      if (!fault) continue;
      trial.take_back(each.edit);
      const std::string name = name_of(each.edit);
      refused_.error(fault->rule, each.place, name + ": " + fault->message, fault->hint);
      std::erase_if(taken, [&](const Taken& other) { return name_of(other.edit) == name; });
    }
  }

  // Takes out of `taken` what has a fault among `found`. Whether any had.
  bool take_out(const Diagnostics& found, std::vector<Taken>& taken, Trial& trial) {
    const auto faulty = [&](const Taken& each) {
      const Diagnostic* fault = fault_of(name_of(each.edit), found);
      if (!fault) return false;
      refused_.error(fault->rule, each.place, name_of(each.edit) + ": " + fault->message,
                     fault->hint);
      trial.take_back(each.edit);
      return true;
    };
    return std::erase_if(taken, faulty) > 0;
  }

 private:
  const Diagnostic* fault_of(const std::string& name, const Diagnostics& found) const {
    for (const Diagnostic& each : found.all()) {
      if (each.place.file != std::string(trial_prefix) + name) continue;
      const bool elsewhere = each.rule == "link-differs" && !links_.contains(name);
      if (each.severity == Severity::error || elsewhere) return &each;
    }
    return nullptr;
  }

  const std::set<std::string>& links_;
  Diagnostics& refused_;
};

}  // namespace

std::vector<Taken> without_faults(const Project& project, const content::Language& language,
                                  const std::vector<Taken>& taken,
                                  const std::set<std::string>& links, const FindGlyphs& find_glyphs,
                                  Diagnostics& refused) {
  if (taken.empty()) return {};
  std::vector<Taken> sound = taken;
  Trial trial(project, language);
  for (const Taken& each : sound) trial.put(each.edit);
  Refusal refusal(links, refused);
  // A text may have a fault only beside another one: what is left is tried again.
  const auto materials = trial.materials_of(sound);
  const FindFaults of_texts = [&] { return trial.faults(materials); };
  while (refusal.take_out(of_texts(), sound, trial)) continue;
  refusal.take_out_shared(of_texts, sound, sound, trial);
  const auto unusual = with_new_characters(sound, known_characters(project, language));
  if (unusual.empty()) return sound;
  const FindFaults of_glyphs = [&] {
    Diagnostics found;
    find_glyphs(trial.project(), trial.language(), materials, found);
    return found;
  };
  refusal.take_out(of_glyphs(), sound, trial);
  refusal.take_out_shared(of_glyphs, unusual, sound, trial);
  return sound;
}

}  // namespace pliego::engine
