#include "support/raster.h"

#include <png.h>

#include <stdexcept>
#include <string>

#include "files/files.h"

namespace pliego::test {
namespace {

constexpr std::size_t max_png_bytes = 256u << 20;

// Frees what libpng keeps behind the picture.
struct Image : png_image {
  Image() : png_image{} { version = PNG_IMAGE_VERSION; }
  ~Image() { png_image_free(this); }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;

  void require_sound() const {
    if (warning_or_error != 0) throw std::runtime_error(std::string("PNG: ") + message);
  }
};

}  // namespace

Raster decode_png(std::string_view bytes) {
  Image image;
  png_image_begin_read_from_memory(&image, bytes.data(), bytes.size());
  image.require_sound();
  image.format = PNG_FORMAT_RGB;
  Raster raster{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  raster.rgb.resize(PNG_IMAGE_SIZE(image));
  const png_color white = {255, 255, 255};
  png_image_finish_read(&image, &white, raster.rgb.data(), 0, nullptr);
  image.require_sound();
  return raster;
}

Raster read_png(const std::filesystem::path& path) {
  return decode_png(read_file(path, max_png_bytes));
}

}  // namespace pliego::test
