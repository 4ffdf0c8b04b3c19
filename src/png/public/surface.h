// A white sheet of pixels to draw on: the owner of cairo's objects.
#pragma once

#include <memory>

#include "base/geometry.h"
#include "png/large_room.h"
#include "png/pixels.h"

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;

namespace pliego::png {

class Surface {
 public:
  // Throws std::length_error when a side is not 1 to 20,000 pixels, std::bad_alloc or SystemError
  // when memory is short.
  Surface(int width, int height);

  int width() const { return width_; }
  int height() const { return height_; }

  // A fresh context on a white sheet. Its user space is `area`, stretched onto the whole sheet:
  // each edge of the area lies on the sheet's edge, whatever rounding to whole pixels did to its
  // size.
  cairo_t* start(const Rect& area);

  // Ends the drawing. Throws SystemError where cairo met an error. Lasts until the next start().
  Pixels finish();

 private:
  struct Free {
    void operator()(cairo_surface_t* surface) const;
    void operator()(cairo_t* context) const;
  };

  int width_, height_;
  LargeRoom room_;
  std::unique_ptr<cairo_surface_t, Free> surface_;
  std::unique_ptr<cairo_t, Free> context_;
};

}  // namespace pliego::png
