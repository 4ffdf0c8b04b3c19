// What translators did in their programs, into the project's files.
#include "engine/translate_import.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/sentences.h"
#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/project_files.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"
#include "translate/exchange_text.h"
#include "translate/unit_list.h"

namespace pliego::engine {
namespace {

void run_translate_import(const ImportRequest& request, const Surroundings& outside,
                          files::Outputs& outputs, Answer& answer) {
  const auto imported = translate_import(outside, request, answer.diagnostics);
  if (!imported) return;
  answer.data["languages"] = to_json(imported->languages);
  hand_on(imported->files, outputs);
}

// A name that no text has would do nothing, and nobody would know.
void expect_known(const std::vector<std::string>& names, const content::Project& project) {
  const content::Language none;
  const translate::UnitList list = translate::units_of(project, none);
  std::vector<std::string> known;
  for (const translate::Unit& unit : list.units) known.push_back(translate::key_of(unit));
  for (const std::string& name : names)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw RequestError(
          sentences({"There is no text '" + name + "'.", nearest_hint(name, known)}));
}

// Texts that are left out are told, and the others go in.
std::optional<Imported> import_files(const content::Project& project, const ImportRequest& request,
                                     const ExchangeFiles& files, Diagnostics& diagnostics) {
  const ImportSayings sayings{{request.same.begin(), request.same.end()},
                              {request.links.begin(), request.links.end()}};
  Imported imported;
  Diagnostics refused, faults;
  for (const auto& [folder, of_language] : files) {
    const LanguageImport import = gather(project, folder, of_language, sayings, refused);
    imported.languages.push_back({folder, import.count});
    auto planned = plan_import(project, import, faults);
    if (planned && !request.dry_run) imported.files.merge(*planned);
  }
  if (faults.has_errors()) {
    diagnostics.merge(faults);
    return std::nullopt;
  }
  imported.files = translate::that_differ(project.files, std::move(imported.files));
  diagnostics.merge(refused);
  diagnostics.merge(faults);
  return imported;
}

}  // namespace

const RequestTable<ImportRequest>& translate_import_table() {
  using R = ImportRequest;
  static const RequestTable<R> table(
      "a request for an import",
      {
          words_key<R>("file", &R::files, {.value = "FILE", .is_plain = true, .is_required = true},
                       "The files, of any languages"),
          text_ids_key<R>("same", &R::same,
                          "Texts that are right though they say what the source says, by id"),
          text_ids_key<R>("links", &R::links,
                          "Texts that are right though their links lead elsewhere, by id"),
          flag_key<R>("dry-run", &R::dry_run, "Say what would go in, and change nothing"),
      });
  return table;
}

std::optional<Imported> translate_import(const Surroundings& outside, const ImportRequest& request,
                                         Diagnostics& diagnostics) {
  const content::Project project = content::load_project(outside.project(), diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  expect_known(request.same, project);
  expect_known(request.links, project);
  const auto files = read_exchange_files(outside, request.files, project, diagnostics);
  if (!files) return std::nullopt;
  return import_files(project, request, *files, diagnostics);
}

extern const RequestKind request_translate_import;
const RequestKind request_translate_import =
    request_kind<translate_import_table, run_translate_import>(
        "translate import", "Take in PO or XLIFF files that were exported");

}  // namespace pliego::engine
