#include "png/surface.h"

#include <cairo.h>

#include <stdexcept>
#include <string>

#include "files/files.h"

namespace pliego::png {
namespace {

constexpr int longest_side = 20'000;  // pixels

int checked(int side) {
  if (side < 1 || side > longest_side)
    throw std::length_error("a picture's side must be 1 to " + std::to_string(longest_side) +
                            " pixels");
  return side;
}

std::size_t bytes_of_row(int width) {
  return static_cast<std::size_t>(cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, width));
}

void throw_on(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw SystemError(std::string("can't draw the picture: ") + cairo_status_to_string(status));
}

}  // namespace

void Surface::Free::operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
void Surface::Free::operator()(cairo_t* context) const { cairo_destroy(context); }

Surface::Surface(int width, int height)
    : width_(checked(width)),
      height_(checked(height)),
      room_(bytes_of_row(width) * static_cast<std::size_t>(height)),
      surface_(cairo_image_surface_create_for_data(room_.data(), CAIRO_FORMAT_RGB24, width, height,
                                                   static_cast<int>(bytes_of_row(width)))) {
  throw_on(cairo_surface_status(surface_.get()));
}

cairo_t* Surface::start(const Rect& area) {
  context_.reset(cairo_create(surface_.get()));
  cairo_t* context = context_.get();
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_scale(context, width_ / area.width, height_ / area.height);
  cairo_translate(context, -area.x, -area.y);
  return context;
}

Pixels Surface::finish() {
  const cairo_status_t status = cairo_status(context_.get());
  context_.reset();
  throw_on(status);
  cairo_surface_flush(surface_.get());
  return {cairo_image_surface_get_data(surface_.get()),
          cairo_image_surface_get_stride(surface_.get()), width_, height_};
}

}  // namespace pliego::png
