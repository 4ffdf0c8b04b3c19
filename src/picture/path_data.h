// The outlines of shapes.
#pragma once

#include <string_view>
#include <vector>

#include "picture/drawing.h"

namespace pliego::picture {

// The "d" of a <path> (SVG 1.1, 8.3), its quadratic curves and arcs as cubics. Ends before the
// first thing that is no path data, as the standard asks (F.2).
std::vector<PathSegment> path_data(std::string_view d);

// Adds the arc of an ellipse as cubics (SVG 1.1, F.6): `turn` in degrees.
struct Arc {
  double rx, ry, turn;
  bool large, sweep;
};
void add_arc(std::vector<PathSegment>& to, Point from, const Arc& arc, Point end);

std::vector<PathSegment> rectangle(const Rect& area, double rx, double ry);
std::vector<PathSegment> ellipse(Point center, double rx, double ry);

}  // namespace pliego::picture
