// Paths to path operators.
#pragma once

#include <functional>

#include "pdf/content.h"
#include "pdf/paint_set.h"

namespace pliego::pdf {

// `place` takes the path's coordinates to PDF's. The path has segments and a fill or a stroke, and
// its gradient and opacity are in `paints`.
void paint_path(Content& content, const PaintSet& paints, const draw::Path& path,
                const std::function<Point(Point)>& place);

// What follows is seen inside the outline alone, up to the next restore().
void clip_to(Content& content, const Outline& outline, const std::function<Point(Point)>& place);

}  // namespace pliego::pdf
