#include "png/picture.h"

#include <cairo.h>

#include <vector>

namespace pliego::png {
namespace {

// x times alpha, rounded, of 255.
std::uint32_t times(std::uint32_t x, std::uint32_t alpha) { return (x * alpha + 127) / 255; }

// cairo's own pixels: native 32 bits, colour multiplied by alpha.
std::vector<std::uint32_t> multiplied(const Picture& picture) {
  std::vector<std::uint32_t> pixels(picture.pixels());
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const std::uint8_t* c = &picture.color[i * static_cast<std::size_t>(picture.channels)];
    const bool gray = picture.channels == 1;
    const std::uint32_t red = c[0], green = c[gray ? 0 : 1], blue = c[gray ? 0 : 2];
    const std::uint32_t alpha = picture.alpha.empty() ? 255 : picture.alpha[i];
    pixels[i] =
        alpha << 24 | times(red, alpha) << 16 | times(green, alpha) << 8 | times(blue, alpha);
  }
  return pixels;
}

}  // namespace

// Beyond its edges a picture goes on as its edge: no seam of the ground shines through there.
void draw_picture(cairo_t* context, const Picture& picture, const Rect& area) {
  std::vector<std::uint32_t> pixels = multiplied(picture);
  cairo_surface_t* surface = cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.data()), CAIRO_FORMAT_ARGB32, picture.width,
      picture.height, picture.width * 4);
  cairo_save(context);
  cairo_rectangle(context, area.x, area.y, area.width, area.height);
  cairo_clip(context);
  cairo_translate(context, area.x, area.y);
  cairo_scale(context, area.width / picture.width, area.height / picture.height);
  cairo_set_source_surface(context, surface, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD);
  cairo_paint(context);
  cairo_restore(context);
  cairo_surface_destroy(surface);
}

}  // namespace pliego::png
