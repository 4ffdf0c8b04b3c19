// Pixels to a PNG file (PNG, 3rd edition, W3C Recommendation 2025): 8-bit RGB, marked as sRGB, with
// its physical size. IHDR, sRGB, pHYs, IDAT and IEND and nothing else, so the same picture is the
// same bytes.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "png/large_room.h"
#include "png/pixels.h"

struct libdeflate_compressor;

namespace pliego::png {

// libdeflate's scale of 1 (fast) to 12 (small). On pages of text 6 takes half as long again and
// comes out no smaller (bench/png_bench.cc).
inline constexpr int deflate_level = 4;

// Keeps its buffers from picture to picture. One per thread.
class Encoder {
 public:
  // Throws std::bad_alloc when memory is short.
  explicit Encoder(int level = deflate_level);
  ~Encoder();

  // The whole file. `dpi` is above 0. Throws std::bad_alloc when memory is short.
  std::string encode(const Pixels& pixels, double dpi);

  // The two halves of the work. Each result lasts until the next call on this object.
  std::span<const std::uint8_t> filtered(const Pixels& pixels);
  std::span<const std::uint8_t> deflated(std::span<const std::uint8_t> bytes);

 private:
  libdeflate_compressor* compressor_;
  // Each grows without copying: every use writes it anew.
  LargeRoom filtered_;
  std::unique_ptr<std::uint8_t[]> deflated_;  // of which a part is used alone
  std::size_t deflated_size_ = 0;
};

}  // namespace pliego::png
