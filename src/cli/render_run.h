// Making the files of many pieces on all cores: what render and release share.
#pragma once

#include "cli/output.h"
#include "cli/workspace.h"

namespace pliego::cli {

// What came of one piece.
struct Result {
  std::vector<Output> outputs;
  Diagnostics diagnostics;
};

// The results by piece; of those pieces that were finished, where it throws (SystemError).
void make_all(const Workspace& workspace, const std::vector<Piece>& pieces,
              const RenderOptions& options, std::vector<Result>& results);

}  // namespace pliego::cli
