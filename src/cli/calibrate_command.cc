// pliego calibrate: a printer's test sheet, upright and lying.
#include <iostream>

#include "base/counted.h"
#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/test_sheets.h"
#include "engine/with_fonts.h"

namespace pliego::cli {

int calibrate(const RenderOptions& options) {
  const engine::Workspace workspace = engine::open_workspace(surroundings_of(options), options);
  Diagnostics diagnostics;
  int made = 0;
  if (workspace.layouts.themes.empty()) {
    diagnostics.merge(workspace.diagnostics);
  } else {
    files::FolderOutputs files(options.out);
    engine::with_fonts(workspace, diagnostics, [&] {
      made =
          engine::make_test_sheets(workspace, options.languages, options.paper, files, diagnostics);
    });
  }
  print_diagnostics(diagnostics, std::cerr);
  std::cerr << count_of(made, "file") << " in " << shown(options.out) << "\n";
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
