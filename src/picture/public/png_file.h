// Pictures of pixels as the files that every viewer of the web reads.
#pragma once

#include <string>

#include "picture/picture.h"

namespace pliego::picture {

struct File {
  const char* type = "image/png";  // or "image/jpeg"
  std::string bytes;
};

// The picture's JPEG where it has one; else a PNG (PNG, 3rd edition, W3C Recommendation 2025) of
// its colour and alpha, 8 bits a sample, marked as sRGB: the same picture is the same bytes. Of a
// drawing: std::logic_error. Throws std::bad_alloc when memory is short.
File to_file(const Picture& picture);

}  // namespace pliego::picture
