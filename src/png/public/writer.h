// draw::Page to PNG bytes through cairo: the only user of cairo.
#pragma once

#include <memory>
#include <string>

#include "draw/document.h"

namespace pliego::png {

// How large the picture is. Resolution in dots per inch of the page's media box.
struct Options {
  double dpi = 150;
};

inline constexpr int thumbnail_width = 480;  // pixels

struct Picture {
  std::string bytes;
  int width = 0, height = 0;  // pixels
};

// Keeps glyph outlines and the drawing surface between pages. One per thread.
class Writer {
 public:
  virtual ~Writer() = default;

  // Width and height are the media box times dpi/72, rounded to the nearest pixel. sRGB chunk, pHYs
  // from dpi. Throws pliego::SystemError when memory is short, std::length_error past 20,000 px a
  // side.
  virtual Picture write(const draw::Page& page, const Options& options) = 0;

  // The same page drawn anew, thumbnail_width wide; the picture itself where that is narrower.
  // Throws as write() does.
  virtual Picture thumbnail(const draw::Page& page, const Options& of_picture) = 0;
};

// Throws as write() does.
std::unique_ptr<Writer> new_writer();
using NewWriter = std::unique_ptr<Writer> (*)();

}  // namespace pliego::png
