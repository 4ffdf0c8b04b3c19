#include "engine/translate_import.h"

#include "engine/composer.h"
#include "engine/import_trial.h"
#include "engine/workspace.h"
#include "files/files.h"
#include "translate/exchange_language.h"
#include "translate/exchange_text.h"
#include "translate/unit_list.h"
#include "translate/update.h"

namespace pliego::engine {

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

// Sets all pages of the pieces. Layouts and fonts are read for this alone: few imports need them.
void find_glyphs(const content::Project& project, const content::Language& language,
                 const std::set<std::string>& materials, Diagnostics& diagnostics) {
  RenderRequest request;
  request.languages = {language.folder};
  request.materials.assign(materials.begin(), materials.end());
  Workspace workspace = open_workspace({.files = project.files}, request);
  workspace.project = project;
  Composer composer(workspace);
  for (const Piece& piece : select_pieces(workspace, request, diagnostics)) {
    Diagnostics found;
    const auto material = composer.resolve(piece, found);
    for (const layout::Layout* layout : piece.layouts)
      if (material) composer.compose(*material, *layout, sheet::Purpose::screen, found);
    for (const Diagnostic& each : found.all())
      if (each.rule == "missing-glyph") diagnostics.add(each);
  }
}

}  // namespace

std::optional<ExchangeFiles> read_exchange_files(const Surroundings& outside,
                                                 const std::vector<std::string>& names,
                                                 const content::Project& project,
                                                 Diagnostics& diagnostics) {
  ExchangeFiles files;
  bool good = true;
  for (const std::string& name : names) {
    const std::string bytes = NamedFile(outside, name).read(translate::max_exchange_bytes + 1);
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
                      const std::vector<translate::ExchangeFile>& files,
                      const ImportSayings& sayings, Diagnostics& refused) {
  LanguageImport result;
  result.language = project.language(folder);
  const UnitList now = translate::units_of(project, *result.language);
  translate::Import import(now, sayings.same);
  for (const translate::ExchangeFile& file : files) import.add(file, refused);
  result.count = import.count();
  const auto sound = without_faults(project, *result.language, import.taken(), sayings.links,
                                    find_glyphs, refused);
  for (const translate::Taken& each : sound) result.edits.push_back(each.edit);
  const int left_out = static_cast<int>(import.taken().size() - sound.size());
  result.count.changed -= left_out;
  result.count.refused += left_out;
  result.adds_texts = adds_texts(now, result.edits);
  return result;
}

std::optional<NewFiles> plan_import(const content::Project& project, const LanguageImport& import,
                                    Diagnostics& diagnostics) {
  Diagnostics own;
  NewFiles fresh = with_all_texts(project, import, own);
  auto files = translate::plan_edits(project.files, import.language->folder, import.edits,
                                     std::move(fresh), own);
  diagnostics.merge(own);
  return own.has_errors() ? std::nullopt : std::move(files);
}

}  // namespace pliego::engine
