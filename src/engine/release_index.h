// The page that says what is in a release, in its language.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/output.h"
#include "language/resolved.h"

namespace pliego::engine {

// One material with all files made of it; paths relative to the page.
struct ReleasedPiece {
  language::Material material;
  std::vector<Output> outputs;
};

// HTML that needs nothing beside it, for any browser and screen reader. Words are labels of the
// language (rule "label-missing").
std::string release_index(const std::vector<ReleasedPiece>& pieces, Diagnostics& diagnostics);

}  // namespace pliego::engine
