// Paths as SVG writes them (SVG 2, 9.3): each step from the point before, which takes fewer digits.
#pragma once

#include <string>
#include <vector>

#include "picture/drawing.h"
#include "text/font.h"

namespace pliego::svg {

// Rounded to `decimals` (0 to 5); errors of rounding don't add up.
std::string path_data(const std::vector<PathSegment>& segments, int decimals);

// A glyph's outline in font units, y turned downward.
std::string path_data(const text::Outline& outline, int decimals);

}  // namespace pliego::svg
