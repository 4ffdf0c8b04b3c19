// PNG's row filters (PNG, 3rd edition, clause 9) for 8-bit RGB.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "png/pixels.h"

namespace pliego::png {

// Filters the rows of one picture from the top down:
// - a row equal to the one above takes Up, all zeros;
// - a row with flat stretches (drawn: type and areas) takes None. Deflate finds the letters again
// as they
//   are; differences hide them, and a page of text comes out a quarter larger and slower;
// - any other row (a photograph) takes the filter with the least sum of absolute differences
//   (clause 12.7).
class RowFilter {
 public:
  explicit RowFilter(int width);

  // Writes the next row to `out`: the filter type byte, then 3 bytes a pixel. The row before must
  // still be in its place.
  void next(const std::uint32_t* row, std::uint8_t* out);

 private:
  const std::vector<std::uint8_t>& best_candidate(const std::uint32_t* row);

  std::size_t width_;                              // pixels
  const std::uint32_t* above_ = nullptr;           // nullptr before the first row
  std::vector<std::uint8_t> row_rgb_, above_rgb_;  // led by one black pixel: "left" of the first
  std::array<std::vector<std::uint8_t>, 5> candidates_;  // type byte and filtered row
};

// Every row of `pixels` filtered, height * (3 * width + 1) bytes to `out`.
void filter_rows(const Pixels& pixels, std::uint8_t* out);

}  // namespace pliego::png
