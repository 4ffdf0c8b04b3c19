#include <iostream>

#include "base/files.h"
#include "cli/command.h"
#include "cli/composer.h"
#include "cli/render_run.h"
#include "cli/report.h"

namespace pliego::cli {

int render(const RenderOptions& options) {
  purpose_of(options.purpose);
  printing_of(options);
  Workspace workspace = open_workspace(options, true);
  Diagnostics diagnostics = workspace.diagnostics;
  std::vector<Piece> pieces = select_pieces(workspace, options, diagnostics);
  // With a faulty local file, pieces without the program's entry are not what was asked for.
  if (!options.local.empty() && !workspace.local) pieces.clear();
  if (!options.printer_profile.empty() && !workspace.printer) pieces.clear();
  std::vector<Result> results;
  try {
    make_all(workspace, pieces, options, results);
  } catch (const SystemError&) {
    if (!tell_unreadable_fonts(workspace, diagnostics)) {
      for (const Result& result : results) diagnostics.merge(result.diagnostics);
      print_diagnostics(diagnostics, std::cerr);
      throw;
    }
    results.clear();
  }
  workspace.fonts->warn_of_versions(diagnostics);
  std::vector<Output> outputs;
  for (Result& result : results) {
    diagnostics.merge(result.diagnostics);
    outputs.insert(outputs.end(), result.outputs.begin(), result.outputs.end());
  }
  return tell_outputs(outputs, diagnostics, options.json, options.out);
}

}  // namespace pliego::cli
