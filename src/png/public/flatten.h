// Outlines as straight edges in pixels.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "text/font.h"

namespace pliego::png {

struct Edge {
  Point from, to;
};

// Appends the edges of `outline`, each contour closed, after `to_pixels`. Curves become lines that
// stray from them by at most 1/20 of a pixel.
void flatten(const text::Outline& outline, const Transform& to_pixels, std::vector<Edge>& edges);

}  // namespace pliego::png
