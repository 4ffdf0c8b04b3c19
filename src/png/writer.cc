#include "png/writer.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <optional>

#include "base/units.h"
#include "files/files.h"
#include "png/painter.h"
#include "png/png_encoder.h"
#include "png/surface.h"

namespace pliego::png {
namespace {

// Anything past the range of int becomes 0, which Surface refuses as it does what is too large.
int pixels(double points, double dpi) {
  const double rounded = std::round(points * dpi / points_per_inch);
  return rounded >= 0 && rounded < 1e9 ? static_cast<int>(rounded) : 0;
}

class PageWriter : public Writer {
 public:
  Picture write(const draw::Page& page, const Options& options) override try {
    return draw(page, options, sheet_);
  } catch (const std::bad_alloc&) {
    throw SystemError("not enough memory for a picture of page " + page.label);
  }

  Picture thumbnail(const draw::Page& page, const Options& of_picture) override try {
    const double dpi = thumbnail_width * points_per_inch / page.media.width;
    return draw(page, {.dpi = std::min(dpi, of_picture.dpi)}, small_sheet_);
  } catch (const std::bad_alloc&) {
    throw SystemError("not enough memory for a thumbnail of page " + page.label);
  }

 private:
  Picture draw(const draw::Page& page, const Options& options, std::optional<Surface>& surface) {
    const int width = pixels(page.media.width, options.dpi);
    const int height = pixels(page.media.height, options.dpi);
    if (!surface || surface->width() != width || surface->height() != height) {
      surface.reset();  // first, so that the two are never held together
      surface.emplace(width, height);
    }
    Painter(surface->start(page.media), width, height, outlines_).draw(page.items);
    return {encoder_.encode(surface->finish(), options.dpi), width, height};
  }

  GlyphOutlines outlines_;
  Encoder encoder_;
  std::optional<Surface> sheet_, small_sheet_;  // of pictures, and of the thumbnails between them
};

}  // namespace

std::unique_ptr<Writer> new_writer() try {
  return std::make_unique<PageWriter>();
} catch (const std::bad_alloc&) {
  throw SystemError("not enough memory for pictures");
}

}  // namespace pliego::png
