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

Picture decode_picture(std::string_view bytes) {
  if (bytes.size() > max_picture_bytes)
    throw PictureError("the file is larger than " + std::to_string(max_picture_bytes >> 20) +
                       " MiB");
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return decode_png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return decode_jpeg(bytes);
  throw PictureError("it is neither PNG nor JPEG");
}

}  // namespace pliego
