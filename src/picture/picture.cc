#include "picture/picture.h"

#include <algorithm>

#include "picture/picture_formats.h"

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

namespace {

// As of drawings: what nobody can see on a page is told, not printed.
Picture seen(Picture picture) {
  constexpr int most_sides = 100;
  if (picture.width > most_sides * picture.height || picture.height > most_sides * picture.width)
    throw PictureError("one of its sides is more than a hundred times as long as the other",
                       "Cut it to what it shows, and save it anew.");
  const auto is_clear = [](std::uint8_t alpha) { return alpha == 0; };
  if (!picture.alpha.empty() && std::all_of(picture.alpha.begin(), picture.alpha.end(), is_clear))
    throw PictureError("nothing of it can be seen: it is transparent all over",
                       "Look whether the layer that has the drawing is shown, and save it anew.");
  return picture;
}

}  // namespace

Picture decode_picture(std::string_view bytes) {
  if (bytes.size() > max_picture_bytes)
    throw PictureError("the file is larger than " + std::to_string(max_picture_bytes >> 20) +
                       " MB");
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return seen(decode_png(bytes));
  if (bytes.starts_with("\xFF\xD8\xFF")) return seen(decode_jpeg(bytes));
  throw PictureError("it is neither PNG, JPEG nor SVG");
}

}  // namespace pliego
