// Pictures from files: PNG and JPEG, told apart by what is in them.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pliego {

inline constexpr std::size_t max_picture_bytes = 20u << 20;  // of a file
inline constexpr int max_picture_side = 10'000;              // pixels
inline constexpr int max_picture_pixels = 25'000'000;

// 8 bits a channel, sRGB, top row first, rows without padding.
struct Picture {
  std::string name;                 // as dumps and messages call it: "pictures/clinic.png"
  int width = 0, height = 0;        // pixels, both at least 1
  int channels = 3;                 // of `color`: 3, or 1 where it is gray throughout
  std::vector<std::uint8_t> color;  // not multiplied by alpha
  std::vector<std::uint8_t> alpha;  // one byte a pixel; empty: opaque throughout
  std::vector<std::uint8_t> inks;   // C, M, Y, K, four bytes a pixel; empty: for screens alone
  std::string jpeg;  // of a JPEG, the file itself without what it tells about its making

  std::size_t pixels() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  }
};

// The file is no picture that we take. what() completes "The picture 'x' can't be used: ___".
class PictureError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Throws PictureError where the bytes are neither PNG nor JPEG, broken, larger than the limits, in
// inks (CMYK), or a JPEG that its camera marked to be turned (Exif 2.32, 4.6.4, Orientation).
// Colour profiles other than sRGB's are not applied.
Picture decode_picture(std::string_view bytes);

}  // namespace pliego
