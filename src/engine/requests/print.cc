// Office files with what a printer must be told of each.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/answer_json.h"
#include "engine/composer.h"
#include "engine/draft_check.h"
#include "engine/engine.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"
#include "engine/set_piece.h"
#include "engine/with_fonts.h"
#include "pdf/writer.h"
#include "resolve/formats.h"
#include "sheet/repeat.h"

namespace pliego::engine {
namespace {

void run_print(const PrintRequest& request, const Surroundings& outside, files::Outputs& files,
               Answer& answer) {
  const std::vector<PaperJob> jobs = print_jobs(outside, request, answer.diagnostics);
  answer.data["jobs"] = to_json(jobs);
  for (const PaperJob& job : jobs) files.take(job.path, job.pdf);
}

template <class Named>
std::string names_of(const std::vector<Named>& all, const std::string& between) {
  std::string names;
  for (const Named& each : all) names += (names.empty() ? "" : between) + each->name;
  return names;
}

// Paper costs more than a file: nothing is printed in every language just because none was named.
void require_language(const Workspace& workspace, const PrintRequest& request) {
  if (!request.languages.empty() || workspace.project.languages.size() < 2) return;
  std::string all;
  for (const content::Language& language : workspace.project.languages)
    all += (all.empty() ? "" : ", ") + language.folder + " (" + language.name + ")";
  throw RequestError("Say in which language with ⟪lang⟫. There are: " + all + ".");
}

void require_one_layout(const Piece& piece) {
  if (piece.layouts.size() < 2) return;
  throw RequestError("'" + piece.material->name +
                     "' has several layouts for paper: say which one with ⟪layout⟫. There are: " +
                     names_of(piece.layouts, ", ") + ".");
}

void require_pieces(const std::vector<Piece>& pieces, const PrintRequest& request) {
  for (const std::string& name : request.materials) {
    const auto is_it = [&](const Piece& piece) { return piece.material->name == name; };
    if (std::any_of(pieces.begin(), pieces.end(), is_it)) continue;
    throw RequestError("'" + name +
                       "' is not set in a layout that was asked for. 'pliego list' tells " +
                       "which it has.");
  }
  for (const Piece& piece : pieces) require_one_layout(piece);
}

int pieces_on_sheet(const Workspace& workspace, const layout::Layout& layout,
                    const std::string& sheet) {
  const auto found = sheet_for(workspace, layout, sheet::Purpose::office, sheet);
  const auto* plan = found ? std::get_if<sheet::Plan>(&*found) : nullptr;
  return plan ? sheet::pieces_on(*plan) : 1;
}

std::string what_of(const Piece& piece, const PrintRequest& request) {
  const auto& english = resolve::Formats::of("en");
  std::string what = piece.material->name + " in " + english.language_name(piece.language->folder) +
                     ", " + piece.layouts.front()->name;
  if (!request.sheet.empty()) what += ", sheet " + request.sheet;
  if (request.sides != sheet::Sides::both)
    what += ", " + std::string(word_of(request.sides)) + " alone";
  return what;
}

std::optional<PaperJob> paper_job(const Piece& piece, const Workspace& workspace,
                                  Composer& composer, pdf::Writer& writer,
                                  const PrintRequest& request, Diagnostics& diagnostics) {
  const auto material = composer.resolve(piece, diagnostics);
  if (!material) return std::nullopt;
  if (!may_be_made(*material, workspace.project, request.purpose, request.drafts, diagnostics))
    return std::nullopt;
  const layout::Layout& layout = *piece.layouts.front();
  auto composed = composer.compose(*material, layout, sheet::Purpose::office, diagnostics,
                                   printing_of(request));
  if (!composed) return std::nullopt;
  if (composed->document.pages.empty())
    throw RequestError("'" + layout.name +
                       "' is printed on one side: it has no back. Leave ⟪sides⟫ out.");
  const int on_sheet = pieces_on_sheet(workspace, layout, request.sheet);
  const SetPiece set{*material, layout, request, std::move(composed->document)};
  return PaperJob{.path = set.stem() + ".pdf",
                  .what = what_of(piece, request),
                  .job = print_job(set.document, material->file_name, request.copies, on_sheet),
                  .pdf = writer.write(set.document)};
}

}  // namespace

const RequestTable<PrintRequest>& print_table() {
  using R = PrintRequest;
  static const RequestTable<R> table(
      "a request for paper",
      joined<R>({
          {
              materials_key<R>("Materials", true),
              whole_number_key<R>("copies", &R::copies, 1, 9999, "How many pieces (default: 1)"),
              languages_key<R>("Languages (default: the only one)"),
              layouts_key<R>("Layouts, one for each piece (default: the only one)"),
          },
          printing_keys<R>(),
          {
              drafts_key<R>(&RenderRequest::drafts,
                            "Print drafts too; they carry the draft mark in both languages"),
              local_key<R>(&RenderRequest::local),
          },
      }));
  return table;
}

std::vector<PaperJob> print_jobs(const Surroundings& outside, const PrintRequest& asked,
                                 Diagnostics& diagnostics) {
  PrintRequest request = asked;
  request.purpose = sheet::Purpose::office;
  printing_of(request);
  const Workspace workspace = open_workspace(outside, request, true);
  diagnostics.merge(workspace.diagnostics);
  const std::vector<Piece> pieces = select_pieces(workspace, request, diagnostics);
  std::vector<PaperJob> jobs;
  const auto make_all = [&] {
    Composer composer(workspace);
    pdf::Writer writer;
    for (const Piece& piece : pieces) {
      go_on(outside.stop);
      if (auto job = paper_job(piece, workspace, composer, writer, request, diagnostics))
        jobs.push_back(std::move(*job));
    }
  };
  if (!diagnostics.has_errors()) {
    require_language(workspace, request);
    require_pieces(pieces, request);
    with_fonts(workspace, diagnostics, make_all);
  }
  if (diagnostics.has_errors()) jobs.clear();
  return jobs;
}

extern const RequestKind request_print;
const RequestKind request_print = request_kind<print_table, run_print>(
    "print", "Office files, with what the printer must be told of each");

}  // namespace pliego::engine
