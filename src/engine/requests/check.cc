// Everything held against all rules; nothing is written.
#include <nlohmann/json.hpp>

#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/offered.h"
#include "engine/packet_files.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"
#include "engine/verified_check.h"
#include "files/files.h"
#include "resolve/registry_use.h"

namespace pliego::engine {
namespace {

void run_check(const CheckRequest& request, const Surroundings& outside, files::Outputs&,
               Answer& answer) {
  Checked checked;
  tell_anyway([&] { check(outside, request, nullptr, checked); },
              [&] {
                answer.data.update(to_json(checked));
                answer.diagnostics.merge(checked.diagnostics);
              });
}

// Of pieces that were named, what they use alone.
void check_registries(const Workspace& workspace, const CheckRequest& request,
                      Diagnostics& diagnostics) {
  const content::Project& project = workspace.project;
  check_verified(project.registries, resolve::registry_use(project, request.materials),
                 day_of(workspace.outside, project), diagnostics);
  // A file that could not be read may be the one that uses an entry.
  if (request.materials.empty() && !workspace.diagnostics.has_errors())
    resolve::report_unused(project, diagnostics);
}

void check_pieces(const Workspace& workspace, const RenderRequest& request,
                  const PieceCheck::TellReading& tell_reading, Checked& checked) {
  const std::vector<Piece> pieces = select_pieces(workspace, request, checked.diagnostics);
  check_registries(workspace, {.materials = request.materials}, checked.diagnostics);
  if (request.materials.empty()) {
    report_not_offered(workspace.project, checked.diagnostics);
    check_packets(workspace, checked.diagnostics);
  }
  verify_fonts(workspace, checked.diagnostics);
  PieceCheck piece_check(workspace, request);
  const auto keep = [&] {
    checked.diagnostics.merge(piece_check.diagnostics());
    checked.fit = piece_check.fit();
    checked.preflight = piece_check.preflight();
  };
  try {
    piece_check.check_shared();
    for (const Piece& piece : pieces) piece_check.check(piece, tell_reading);
  } catch (const SystemError&) {
    const bool of_fonts = tell_unreadable_fonts(workspace, checked.diagnostics);
    keep();
    if (!of_fonts) throw;
    return;
  }
  keep();
}

}  // namespace

const RequestTable<CheckRequest>& check_table() {
  using R = CheckRequest;
  static const RequestTable<R> table(
      "a check",
      {
          words_key<R>("material", &R::materials, {.value = "MATERIAL", .is_plain = true},
                       "Materials (default: all)"),
          purpose_key<R>(&R::purpose,
                         "What the files are for (default: screen); press adds the preflight list"),
          local_key<R>(&R::local),
      });
  return table;
}

void check(const Surroundings& outside, const CheckRequest& request,
           const PieceCheck::TellReading& tell_reading, Checked& checked) {
  const RenderRequest pieces{
      .materials = request.materials, .purpose = request.purpose, .local = request.local};
  const Workspace workspace = open_workspace(outside, pieces);
  checked.diagnostics = workspace.diagnostics;
  check_pieces(workspace, pieces, tell_reading, checked);
}

extern const RequestKind request_check;
const RequestKind request_check = request_kind<check_table, run_check>(
    "check", "Hold everything against all rules; write nothing");

}  // namespace pliego::engine
