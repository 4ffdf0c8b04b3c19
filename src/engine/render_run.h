// Making the files of many pieces on all cores: what render and release share.
#pragma once

#include "engine/output.h"
#include "engine/workspace.h"

namespace pliego::engine {

// What came of one piece.
struct Result {
  std::vector<Output> outputs;
  Diagnostics diagnostics;
};

// The results by piece; of those pieces that were finished, where it throws (SystemError).
void make_all(const Workspace& workspace, const std::vector<Piece>& pieces,
              const RenderRequest& request, files::Outputs& outputs, std::vector<Result>& results);

}  // namespace pliego::engine
