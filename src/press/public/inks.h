// From a screen's colours to a press's inks.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/color.h"
#include "picture/picture.h"

namespace pliego::press {

// sRGB to CGATS TR 006 (sheet-fed offset on coated paper), relative colorimetric with black point
// compensation (ICC.1:2010, 6.2.3), at most 300 % ink. One per thread.
class InkConverter {
 public:
  InkConverter();  // some milliseconds; throws SystemError
  ~InkConverter();

  // R, G, B to C, M, Y, K, a byte each. `inks` is a third longer than `rgb`.
  void convert(std::span<const std::uint8_t> rgb, std::span<std::uint8_t> inks) const;
  // The colour with an ink value made from its screen's value, where it has none of its own.
  Color with_inks(Color color) const;
  // Of the picture's colour, four bytes a pixel. Gray becomes black ink alone.
  std::vector<std::uint8_t> inks_of(const Picture& picture) const;

 private:
  struct Close {
    void operator()(void* transform) const;
  };
  std::unique_ptr<void, Close> transform_;
};

}  // namespace pliego::press
