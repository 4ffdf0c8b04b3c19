#include <iostream>

#include "base/counted.h"
#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/release.h"

namespace pliego::cli {

int release(const RenderOptions& options) {
  Diagnostics diagnostics;
  int made = 0;
  {
    const Outside outside(options);
    const auto workspace = engine::open_workspace(outside.surroundings(), options);
    files::FolderOutputs files(options.out);
    made = engine::make_release(workspace, options, files, diagnostics);
  }
  print_diagnostics(diagnostics, std::cerr);
  std::cerr << count_of(made, "language") << " in " << shown(options.out) << "\n";
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
