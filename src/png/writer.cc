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

}  // namespace

struct Writer::Impl {
  GlyphOutlines outlines;
  Encoder encoder;
  std::optional<Surface> sheet, small_sheet;  // of pictures, and of the thumbnails between them

  Picture draw(const draw::Page& page, const Options& options, std::optional<Surface>& surface) {
    const int width = pixels(page.media.width, options.dpi);
    const int height = pixels(page.media.height, options.dpi);
    if (!surface || surface->width() != width || surface->height() != height) {
      surface.reset();  // first, so that the two are never held together
      surface.emplace(width, height);
    }
    Painter(surface->start(page.media), width, height, outlines).draw(page.items);
    return {encoder.encode(surface->finish(), options.dpi), width, height};
  }
};

Writer::Writer() try : impl_(std::make_unique<Impl>()) {
} catch (const std::bad_alloc&) {
  throw SystemError("not enough memory for pictures");
}

Writer::~Writer() = default;

Picture Writer::write(const draw::Page& page, const Options& options) try {
  return impl_->draw(page, options, impl_->sheet);
} catch (const std::bad_alloc&) {
  throw SystemError("not enough memory for a picture of page " + page.label);
}

Picture Writer::thumbnail(const draw::Page& page, const Options& of_picture) try {
  const double dpi = thumbnail_width * points_per_inch / page.media.width;
  return impl_->draw(page, {.dpi = std::min(dpi, of_picture.dpi)}, impl_->small_sheet);
} catch (const std::bad_alloc&) {
  throw SystemError("not enough memory for a thumbnail of page " + page.label);
}

}  // namespace pliego::png
