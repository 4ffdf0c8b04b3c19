// Pictures from files: PNG and JPEG, told apart by what is in them; and what an SVG
// (picture/read.h) becomes.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "picture/drawing.h"

namespace pliego {

inline constexpr std::size_t max_picture_bytes = 20u << 20;  // of a file
inline constexpr int max_picture_side = 10'000;              // pixels
inline constexpr int max_picture_pixels = 25'000'000;

// 8 bits a channel, sRGB, top row first, rows without padding. Of a drawing: no pixels but shapes.
struct Picture {
  std::string name;                 // as dumps and messages call it: "pictures/clinic.png"
  int width = 0, height = 0;        // pixels, both at least 1; of a drawing about its sides
  int channels = 3;                 // of `color`: 3, or 1 where it is gray throughout
  std::vector<std::uint8_t> color;  // not multiplied by alpha
  std::vector<std::uint8_t> alpha;  // one byte a pixel; empty: opaque throughout
  std::vector<std::uint8_t> inks;   // C, M, Y, K, four bytes a pixel; empty: for screens alone
  std::string jpeg;  // of a JPEG, the file itself without what it tells about its making

  std::shared_ptr<const Drawing> drawing;  // null: pixels

  // Its sides in units of its own: how wide it is for its height.
  Size sides() const { return drawing ? drawing->size : Size{1.0 * width, 1.0 * height}; }
  std::size_t pixels() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  }
};

// The file is no picture that we take. what() completes "The picture 'x' can't be used: ___".
class PictureError : public std::runtime_error {
 public:
  explicit PictureError(const std::string& fault)
      : PictureError(fault, "Save it again as PNG or JPEG, and look at it there.") {}
  PictureError(const std::string& fault, std::string advice)
      : std::runtime_error(fault), advice_(std::move(advice)) {}
  const std::string& advice() const { return advice_; }  // what to do

 private:
  std::string advice_;
};

// How many pixels a PNG or JPEG says that it has; 0 of other bytes. Nothing is decoded.
std::size_t picture_pixels(std::string_view bytes);

// Throws PictureError where the bytes are neither PNG nor JPEG, broken, larger than the limits, in
// inks (CMYK), or a JPEG that its camera marked to be turned (Exif 2.32, 4.6.4, Orientation), or
// where its colour profile can't be read. What profiles and chunks say of colours is applied: the
// result is sRGB.
Picture decode_picture(std::string_view bytes);

}  // namespace pliego
