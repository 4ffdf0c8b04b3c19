// Paths to path operators.
#pragma once

#include <functional>

#include "pdf/content.h"

namespace pliego::pdf {

// `place` takes the path's coordinates to PDF's. The path has segments and a fill or a stroke.
void paint_path(Content& content, const draw::Path& path, const std::function<Point(Point)>& place);

}  // namespace pliego::pdf
