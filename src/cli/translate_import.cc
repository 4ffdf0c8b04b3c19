#include "cli/translate_import.h"

#include "base/files.h"
#include "translate/exchange_text.h"
#include "translate/splice.h"
#include "translate/unit_list.h"
#include "translate/update.h"

namespace pliego::cli {

namespace {

using translate::Edit;
using translate::NewFiles;
using translate::Unit;
using translate::UnitList;

std::vector<translate::LanguageName> language_names(const content::Project& project) {
  std::vector<translate::LanguageName> names;
  for (const content::Language& language : project.languages)
    if (language.folder != content::source_language)
      names.push_back({language.folder, language.locale});
  return names;
}

// Whether a text that goes in has no line in its file to go to.
bool adds_texts(const UnitList& list, const std::vector<Edit>& edits) {
  std::set<std::string> without;
  for (const Unit& unit : list.units)
    if (unit.line == 0) without.insert(translate::key_of(unit));
  for (const Edit& edit : edits)
    if (without.contains(edit.file + ":" + edit.id)) return true;
  return false;
}

// The language's files with a line for each text of the source, made where one is to go in; none
// where no line is missing.
NewFiles with_all_texts(const content::Project& project, const LanguageImport& import,
                        Diagnostics& diagnostics) {
  if (!import.adds_texts) return {};
  const auto goes_in = [&](const std::string& file) {
    return std::any_of(import.edits.begin(), import.edits.end(),
                       [&](const Edit& edit) { return edit.file == file; });
  };
  auto plan = translate::plan_files(project, *import.language, goes_in, diagnostics);
  return plan ? std::move(plan->files) : NewFiles();
}

}  // namespace

std::optional<ExchangeFiles> read_exchange_files(const std::vector<std::string>& names,
                                                 const content::Project& project,
                                                 Diagnostics& diagnostics) {
  ExchangeFiles files;
  bool good = true;
  for (const std::string& name : names) {
    const std::string bytes = read_file(name, translate::max_exchange_bytes + 1);
    auto file = translate::read_exchange(name, bytes, diagnostics);
    const auto folder =
        file ? translate::language_of(*file, language_names(project), diagnostics) : std::nullopt;
    if (folder) files[*folder].push_back(std::move(*file));
    good = good && folder.has_value();
  }
  if (!good) return std::nullopt;
  return files;
}

LanguageImport gather(const content::Project& project, const std::string& folder,
                      const std::vector<translate::ExchangeFile>& files, Diagnostics& refused) {
  LanguageImport result;
  result.language = project.language(folder);
  const UnitList now = translate::units_of(project, *result.language);
  translate::Import import(now);
  for (const translate::ExchangeFile& file : files) import.add(file, refused);
  result.edits = import.edits();
  result.count = import.count();
  result.adds_texts = adds_texts(now, result.edits);
  return result;
}

void check_import(const content::Project& project, const LanguageImport& import,
                  Diagnostics& diagnostics) {
  const NewFiles files = with_all_texts(project, import, diagnostics);
  std::map<std::string, std::map<std::string, std::string>> texts;
  for (const Edit& edit : import.edits) texts[edit.file].insert_or_assign(edit.id, edit.target);
  for (const auto& [stem, of_file] : texts) {
    const std::string name = "content/" + import.language->folder + "/" + stem + ".yaml";
    const auto fresh = files.find(name);
    const std::string text = fresh == files.end() ? read_file(project.root / name) : fresh->second;
    translate::splice(text, name, of_file, diagnostics);
  }
}

void apply_import(const content::Project& project, const LanguageImport& import,
                  Diagnostics& diagnostics) {
  translate::write_changed(project.root, with_all_texts(project, import, diagnostics));
  translate::apply(project.root, import.language->folder, import.edits, diagnostics);
}

}  // namespace pliego::cli
