// Draws the items of a page on a cairo context.
#pragma once

#include <vector>

#include "draw/document.h"
#include "png/coverage.h"
#include "png/flatten.h"
#include "png/glyph_outlines.h"

typedef struct _cairo cairo_t;

namespace pliego::png {

// The context's user space is the page's coordinates. Links and marks draw nothing.
//
// Text is filled as outlines at its exact place, by Coverage: cairo 1.16's own glyph drawing rounds
// each glyph to a whole pixel, and its path filling takes seven times as long. cairo lays the
// colour on.
class Painter {
 public:
  // `width` and `height` are the surface's, in pixels.
  Painter(cairo_t* context, int width, int height, GlyphOutlines& outlines)
      : context_(context), width_(width), height_(height), outlines_(outlines) {}

  void draw(const std::vector<draw::Item>& items);

 private:
  void draw_item(const draw::TextRun& text);
  void draw_item(const draw::Path& path);
  void draw_item(const draw::Link&) {}
  void draw_item(const draw::Image& image);
  [[noreturn]] void draw_item(const draw::PlacedPage& placed);
  void draw_item(const draw::Group& group);
  Transform to_pixels() const;
  PixelRect area_of_edges() const;
  void fill_edges(const PixelRect& area);

  cairo_t* context_;
  int width_, height_;
  GlyphOutlines& outlines_;
  Coverage coverage_;
  std::vector<Edge> edges_;  // of the run being drawn
};

}  // namespace pliego::png
