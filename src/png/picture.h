// Pictures on a cairo context.
#pragma once

#include "base/geometry.h"
#include "picture/picture.h"

typedef struct _cairo cairo_t;

namespace pliego::png {

// Stretched over `area` in user space. Throws std::bad_alloc when memory is short.
void draw_picture(cairo_t* context, const Picture& picture, const Rect& area);

}  // namespace pliego::png
