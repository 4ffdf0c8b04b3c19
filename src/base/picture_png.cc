#include <png.h>

#include "base/picture_formats.h"

namespace pliego {
namespace {

// libpng's simple reader: no callbacks, no long jumps through our frames.
class Reader {
 public:
  explicit Reader(std::string_view bytes) {
    image_.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size())) fail();
  }
  ~Reader() { png_image_free(&image_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  std::uint32_t width() const { return image_.width; }
  std::uint32_t height() const { return image_.height; }

  // Red, green, blue and alpha of each pixel; deeper channels and other gammas become sRGB.
  std::vector<std::uint8_t> read() {
    image_.format = PNG_FORMAT_RGBA;
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image_));
    if (!png_image_finish_read(&image_, nullptr, pixels.data(), 0, nullptr)) fail();
    return pixels;
  }

 private:
  [[noreturn]] void fail() const {
    throw PictureError("it is broken or cut short (libpng says: " + std::string(image_.message) +
                       ")");
  }

  png_image image_{};
};

bool is_gray(const std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 0; i < rgba.size(); i += 4)
    if (rgba[i] != rgba[i + 1] || rgba[i] != rgba[i + 2]) return false;
  return true;
}

bool is_opaque(const std::vector<std::uint8_t>& rgba) {
  for (std::size_t i = 3; i < rgba.size(); i += 4)
    if (rgba[i] != 255) return false;
  return true;
}

}  // namespace

Picture decode_png(std::string_view bytes) {
  Reader reader(bytes);
  check_picture_size(reader.width(), reader.height());
  const std::vector<std::uint8_t> rgba = reader.read();
  Picture picture;
  picture.width = static_cast<int>(reader.width());
  picture.height = static_cast<int>(reader.height());
  picture.channels = is_gray(rgba) ? 1 : 3;
  const bool opaque = is_opaque(rgba);
  picture.color.reserve(picture.pixels() * static_cast<std::size_t>(picture.channels));
  if (!opaque) picture.alpha.reserve(picture.pixels());
  for (std::size_t i = 0; i < rgba.size(); i += 4) {
    picture.color.insert(picture.color.end(), rgba.begin() + static_cast<std::ptrdiff_t>(i),
                         rgba.begin() + static_cast<std::ptrdiff_t>(i) + picture.channels);
    if (!opaque) picture.alpha.push_back(rgba[i + 3]);
  }
  return picture;
}

}  // namespace pliego
