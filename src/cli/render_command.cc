#include <iostream>

#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/composer.h"
#include "engine/render_run.h"
#include "files/files.h"

namespace pliego::cli {
namespace {

// All files of the pieces; none where the fonts can't be read.
std::vector<engine::Output> make_files(const engine::Workspace& workspace,
                                       const std::vector<engine::Piece>& pieces,
                                       const RenderOptions& options, Diagnostics& diagnostics) {
  files::FolderOutputs files(options.out);
  std::vector<engine::Result> results;
  const auto merge = [&] {
    for (const engine::Result& result : results) diagnostics.merge(result.diagnostics);
  };
  try {
    engine::make_all(workspace, pieces, options, files, results);
  } catch (const SystemError&) {
    if (engine::tell_unreadable_fonts(workspace, diagnostics)) return {};
    merge();
    throw;
  }
  merge();
  std::vector<engine::Output> outputs;
  for (const engine::Result& result : results)
    outputs.insert(outputs.end(), result.outputs.begin(), result.outputs.end());
  return outputs;
}

}  // namespace

int render(const RenderOptions& options) {
  engine::purpose_of(options.purpose);
  engine::printing_of(options);
  Diagnostics diagnostics;
  std::vector<engine::Output> outputs;
  try {
    const Outside outside(options);
    const auto workspace = engine::open_workspace(outside.surroundings(), options, true);
    diagnostics = workspace.diagnostics;
    auto pieces = engine::select_pieces(workspace, options, diagnostics);
    // With a faulty local file, pieces without the program's entry are not what was asked for.
    if (!options.local.empty() && !workspace.local) pieces.clear();
    if (!options.printer_profile.empty() && !workspace.printer) pieces.clear();
    outputs = make_files(workspace, pieces, options, diagnostics);
    workspace.fonts->warn_of_versions(diagnostics);
  } catch (const SystemError&) {
    print_diagnostics(diagnostics, std::cerr);
    throw;
  }
  return tell_outputs(outputs, diagnostics, options.json, options.out);
}

}  // namespace pliego::cli
