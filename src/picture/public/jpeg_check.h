// Whether a JPEG (ITU-T T.81) that is handed on as it is holds a whole picture.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pliego {

struct JpegSize {
  std::size_t width, height, components;
  bool is_sequential;  // else all of it is in memory at once while it is read
};

// As its head states it; nothing where there is no such head.
std::optional<JpegSize> jpeg_size(std::string_view bytes);

// Reads all of the data and none of the pixels, an eighth of whose rows and columns are made: data
// that is missing or broken makes it false, what viewers look past doesn't.
bool is_whole_jpeg(std::string_view bytes);

}  // namespace pliego
