// A printer's test sheet, upright and lying.
#include "engine/engine.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"
#include "engine/test_sheets.h"
#include "engine/with_fonts.h"

namespace pliego::engine {
namespace {

void run_calibrate(const CalibrateRequest& request, const Surroundings& outside,
                   files::Outputs& files, Answer& answer) {
  calibrate(outside, request, files, answer.diagnostics);
}

}  // namespace

const RequestTable<CalibrateRequest>& calibrate_table() {
  using R = CalibrateRequest;
  static const RequestTable<R> table(
      "a request for a test sheet",
      {
          words_key<R>("lang", &R::languages, {.value = "L,…"}, "Languages (default: all)"),
          choice_key<R>("paper", &R::paper, all_values<TestPaper>(),
                        "The paper in the printer (default: letter)"),
      });
  return table;
}

int calibrate(const Surroundings& outside, const CalibrateRequest& request, files::Outputs& files,
              Diagnostics& diagnostics) {
  const Workspace workspace = open_workspace(outside, {.languages = request.languages});
  int made = 0;
  if (workspace.layouts.themes.empty()) {
    diagnostics.merge(workspace.diagnostics);
  } else {
    with_fonts(workspace, diagnostics, [&] {
      made = make_test_sheets(workspace, request.languages, request.paper, files, diagnostics);
    });
  }
  return made;
}

extern const RequestKind request_calibrate;
const RequestKind request_calibrate = request_kind<calibrate_table, run_calibrate>(
    "calibrate", "Make a printer's test sheet, with rulers on both sides");

}  // namespace pliego::engine
