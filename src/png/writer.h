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
  Writer();
  ~Writer();

  // Width and height are the media box times dpi/72, rounded to the nearest pixel. sRGB chunk, pHYs
  // from dpi. Throws pliego::SystemError when memory is short, std::length_error past 20,000 px a
  // side.
  Picture write(const draw::Page& page, const Options& options);

  // The same page drawn anew, thumbnail_width wide; the picture itself where that is narrower.
  // Throws as write() does.
  Picture thumbnail(const draw::Page& page, const Options& of_picture);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pliego::png
