#include "engine/language_needs.h"

#include <algorithm>
#include <map>

#include "text/font_table.h"
#include "yaml/fields.h"
#include "yaml/file.h"

namespace pliego::engine {
namespace {

struct FontPackage {
  std::string package, file;
};

struct Packages {
  std::vector<std::pair<std::string, FontPackage>> scripts;
  std::vector<std::pair<std::string, std::string>> hyphenation;
};

const Record<FontPackage>& font_record() {
  static const Record<FontPackage> record(
      "a font's package",
      {required("package", &FontPackage::package, read::text(100), "the Debian package"),
       required("file", &FontPackage::file, read::text(500), "a font file that it installs")});
  return record;
}

// Scripts and language tags have capitals, which no name of ours has.
template <class V>
Reader<std::vector<std::pair<std::string, V>>> by_tag(Reader<V> value) {
  const std::string expects = "lines such as 'es: …'";
  auto read = [value, expects](const yaml::Node& node, Diagnostics& diagnostics)
      -> std::optional<std::vector<std::pair<std::string, V>>> {
    std::vector<std::pair<std::string, V>> all;
    if (node.kind != yaml::Kind::map) {
      report_wrong_value(node, expects, diagnostics);
      return std::nullopt;
    }
    for (const yaml::Entry& entry : node.entries)
      if (auto found = value.read(entry.value, diagnostics))
        all.emplace_back(entry.key, std::move(*found));
    return all;
  };
  return {expects, std::move(read), schema::map("", value.describe)};
}

const Record<Packages>& packages_record() {
  static const Record<Packages> record(
      "the table of packages",
      {required("scripts", &Packages::scripts, by_tag(font_record().reader()), "fonts by script"),
       required("hyphenation", &Packages::hyphenation, by_tag(read::text(100)),
                "patterns by language")});
  return record;
}

Packages read_packages(const files::Source& project, Diagnostics& diagnostics) {
  constexpr const char* file = "fonts/packages.yaml";
  if (!project.has_file(file)) return {};
  const auto node = yaml::load(project, file, diagnostics);
  return node ? packages_record().read(*node, diagnostics) : Packages{};
}

template <class V>
const V* find(const std::vector<std::pair<std::string, V>>& all, std::string_view key) {
  for (const auto& [name, value] : all)
    if (name == key) return &value;
  return nullptr;
}

std::string installed(bool is) { return is ? "installed" : "not installed"; }

// What Debian's package manager keeps of an installed package (deb-src: dpkg, /var/lib/dpkg/info).
bool has_package(const std::string& name, const text::FontFiles& fonts) {
  return fonts.has("/var/lib/dpkg/info/" + name + ".list");
}

std::string font_need(const std::string& script, const text::FontTable& table,
                      const Packages& packages, const text::FontFiles& fonts) {
  for (const auto& row : table.fonts) {
    const auto& scripts = row.entry.scripts;
    if (std::find(scripts.begin(), scripts.end(), script) == scripts.end()) continue;
    return "Font for the script " + script + ": " + row.entry.family + ", Debian package " +
           row.entry.package + " (" + installed(fonts.has(row.entry.file)) + ").";
  }
  const std::string missing =
      "No font in fonts/other-scripts.yaml is for the script " + script + ". ";
  const FontPackage* found = find(packages.scripts, script);
  if (!found) return missing + "Look for a package that has one, and add it there.";
  return missing + "Add " + found->file + " there, of the Debian package " + found->package + " (" +
         installed(fonts.has(found->file)) + ").";
}

// "pt-BR", then "pt", as fonts.yaml is looked up.
std::vector<std::string> tags_of(std::string tag) {
  std::vector<std::string> tags = {tag};
  for (std::size_t dash = tag.rfind('-'); dash != std::string::npos; dash = tag.rfind('-'))
    tags.push_back(tag = tag.substr(0, dash));
  return tags;
}

std::string hyphenation_need(const std::string& locale, const text::FontTable& table,
                             const Packages& packages, const text::FontFiles& fonts) {
  for (const std::string& tag : tags_of(locale)) {
    for (const auto& row : table.dictionaries)
      if (row.entry.language == tag)
        return "Hyphenation: Debian package " + row.entry.package + " (" +
               installed(fonts.has(row.entry.file)) + ").";
    if (const std::string* package = find(packages.hyphenation, tag))
      return "Hyphenation: Debian package " + *package + " (" +
             installed(has_package(*package, fonts)) +
             "); name its file under 'hyphenation' in fonts/fonts.yaml.";
  }
  return "Hyphenation: Debian has no patterns for it; words are not divided.";
}

}  // namespace

void check_packages(const yaml::Node& root, Diagnostics& diagnostics) {
  packages_record().read(root, diagnostics);
}

schema::Describe packages_schema() { return packages_record().describe(); }

std::vector<std::string> needs_of(const translate::NewLanguage& language,
                                  const files::Source& project, const text::FontFiles& fonts,
                                  Diagnostics& diagnostics) {
  const text::FontTable table = text::read_both_tables(project, "fonts/fonts.yaml", diagnostics);
  const Packages packages = read_packages(project, diagnostics);
  std::vector<std::string> needs;
  for (const std::string& script : language.scripts)
    needs.push_back(font_need(script, table, packages, fonts));
  needs.push_back(hyphenation_need(language.language.locale, table, packages, fonts));
  return needs;
}

}  // namespace pliego::engine
