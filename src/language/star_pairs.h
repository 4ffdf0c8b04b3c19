// Runs of stars find their others.
#pragma once

#include <array>
#include <vector>

#include "language/star_flanks.h"

namespace pliego::language {

struct StarRun {
  std::size_t piece = 0;  // where it stands among the text's pieces
  int stars = 0;          // how many are left
  int written = 0;
  StarFlanks flanks;
};

// What lies between two runs, as pieces [begin, end).
struct MarkedStretch {
  std::size_t begin = 0, end = 0;
  bool strong = false;  // else emphasis
};

// Pairs the runs from `first` on (CommonMark 0.30, "process emphasis"), takes the stars that have
// found their others off and adds what they mark. The time grows with the number of runs.
void pair_stars(std::vector<StarRun>& runs, std::size_t first, std::vector<MarkedStretch>& marked);

}  // namespace pliego::language
