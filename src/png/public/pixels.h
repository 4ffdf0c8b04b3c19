// A finished drawing as cairo leaves it in memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pliego::png {

// Rows of 32-bit native-endian pixels 0xXXRRGGBB (cairo's CAIRO_FORMAT_RGB24), sRGB, top row first.
struct Pixels {
  const unsigned char* data = nullptr;
  std::ptrdiff_t stride = 0;  // bytes from one row to the next, a multiple of 4
  int width = 0, height = 0;  // pixels, both at least 1

  const std::uint32_t* row(int y) const {
    return reinterpret_cast<const std::uint32_t*>(data + y * stride);
  }
};

}  // namespace pliego::png
