// Files for the programs that translators work with.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/listed.h"
#include "base/sentences.h"
#include "engine/engine.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"
#include "translate/exchange.h"
#include "translate/terms.h"
#include "translate/unit_list.h"

namespace pliego::engine {
namespace {

using ExportRequest = ExportRequest;
using translate::Unit;
using translate::UnitList;

std::vector<std::string> files_of(const UnitList& list) {
  std::vector<std::string> files;
  for (const Unit& unit : list.units)
    if (files.empty() || files.back() != unit.file) files.push_back(unit.file);
  return files;
}

void expect_known(const std::vector<std::string>& asked, const std::vector<std::string>& known) {
  for (const std::string& file : asked) {
    if (std::find(known.begin(), known.end(), file) != known.end()) continue;
    throw RequestError(sentences({"There is no material '" + file + "'.", nearest_hint(file, known),
                                  "There are: " + listed(known) + "."}));
  }
}

// The units of these files, in the list's order.
UnitList part(const UnitList& all, const std::vector<std::string>& files) {
  UnitList some = all;
  std::erase_if(some.units, [&](const Unit& unit) {
    return std::find(files.begin(), files.end(), unit.file) == files.end();
  });
  return some;
}

// With all that is known of each text. Faults of pages are what `check` tells: of those, only the
// room is lost here.
UnitList units(const Workspace& workspace, const content::Language& language,
               const ExportRequest& request) {
  UnitList all = translate::units_of(workspace.project, language);
  expect_known(request.files, files_of(all));
  translate::add_terms(workspace.project, all);
  Diagnostics of_pages;
  if (request.room) measure_room(workspace, language, request.files, all, of_pages);
  return all;
}

void run_translate_export(const ExportRequest& request, const Surroundings& outside,
                          files::Outputs& outputs, Answer& answer) {
  const auto exported = translate_export(outside, request, answer.diagnostics);
  if (!exported) return;
  auto& told = answer.data["texts"] = nlohmann::ordered_json::object();
  for (const Exported::File& file : exported->files) {
    outputs.take(file.name, exchange_bytes(file, request));
    told[file.name] = file.list.units.size();
  }
}

}  // namespace

const RequestTable<ExportRequest>& translate_export_table() {
  using R = ExportRequest;
  static const RequestTable<R> table(
      "a request for an export",
      {
          language_key<R>(&R::language),
          files_key<R>(&R::files),
          choice_key<R>("format", &R::format, all_values<translate::Format>(),
                        "po (gettext; default) or xliff (1.2)", {.value = "FORMAT"}),
          flag_key<R>("each", &R::each, "A file for each material, not one for all"),
          flag_key<R>("room", &R::room,
                      "How much longer each text may be, measured by setting the pages (default: "
                      "on)",
                      true),
      });
  return table;
}

std::optional<Exported> translate_export(const Surroundings& outside, const ExportRequest& request,
                                         Diagnostics& diagnostics) {
  const Workspace workspace = open_workspace(outside, {});
  diagnostics.merge(workspace.diagnostics);
  if (workspace.diagnostics.has_errors()) return std::nullopt;
  const content::Language& language = translated_language(workspace.project, request.language);
  Exported exported{language.folder, units(workspace, language, request), {}};
  const std::vector<std::string> known = files_of(exported.now);
  const std::string ending(translate::ending_of(request.format));
  const std::vector<std::string>& files = request.files.empty() ? known : request.files;
  if (!request.each) {
    exported.files.push_back({language.folder + ending, part(exported.now, files)});
    return exported;
  }
  for (const std::string& file : known)
    if (std::find(files.begin(), files.end(), file) != files.end())
      exported.files.push_back({file + ending, part(exported.now, {file})});
  return exported;
}

std::string exchange_bytes(const Exported::File& file, const ExportRequest& request) {
  return translate::write_exchange(file.list, request.format);
}

extern const RequestKind request_translate_export;
const RequestKind request_translate_export =
    request_kind<translate_export_table, run_translate_export>(
        "translate export", "Write PO or XLIFF files for a translator");

}  // namespace pliego::engine
