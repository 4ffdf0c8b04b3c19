// pliego check --report: what a person needs who judges how clear the pieces are.
#pragma once

#include <iosfwd>

#include "base/diagnostic.h"
#include "check/reading.h"
#include "resolve/resolved.h"

namespace pliego::cli {

// Scores of the piece and its long blocks, its longest sentences, words that have a simpler one
// (from `found`: those of the piece's own file), and the questions of the Clear Communication
// Index.
void print_reading_report(const resolve::Material& material, const check::Reading& reading,
                          const Diagnostics& found, std::ostream& to);

}  // namespace pliego::cli
