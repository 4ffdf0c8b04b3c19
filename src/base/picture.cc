#include "base/picture.h"

#include "base/picture_formats.h"

namespace pliego {

void check_picture_size(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) throw PictureError("it has no pixels");
  if (width <= max_picture_side && height <= max_picture_side &&
      width * height <= max_picture_pixels)
    return;
  throw PictureError("it is " + std::to_string(width) + " x " + std::to_string(height) +
                     " pixels large, more than " + std::to_string(max_picture_pixels / 1'000'000) +
                     " million, or " + std::to_string(max_picture_side) + " on a side");
}

std::size_t picture_pixels(std::string_view bytes) {
  constexpr std::size_t sides_at = 16;  // of IHDR, the first chunk (PNG, 11.2.2)
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_pixels(bytes);
  if (!bytes.starts_with("\x89PNG\r\n\x1A\n") || bytes.size() < sides_at + 8) return 0;
  const auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
  };
  return number(sides_at) * number(sides_at + 4);
}

Picture decode_picture(std::string_view bytes) {
  if (bytes.size() > max_picture_bytes)
    throw PictureError("the file is larger than " + std::to_string(max_picture_bytes >> 20) +
                       " MB");
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return decode_png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return decode_jpeg(bytes);
  throw PictureError("it is neither PNG, JPEG nor SVG");
}

}  // namespace pliego
