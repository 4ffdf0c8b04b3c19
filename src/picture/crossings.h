// How often the lines of one outline may cross each other: filling it takes as long.
#pragma once

#include <cstddef>
#include <vector>

#include "picture/drawing.h"

namespace pliego::picture {

// Pairs of lines and curves whose boxes meet; no more than `most` are counted. It is `most`, too,
// where finding them would take far too long.
std::size_t crossings_up_to(const std::vector<PathSegment>& segments, std::size_t most);

}  // namespace pliego::picture
