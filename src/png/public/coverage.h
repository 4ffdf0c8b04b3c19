// How much of each pixel an outline covers, exactly: areas, not samples.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"

namespace pliego::png {

// Whole pixels.
struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;
};

// Every edge adds, in each pixel it passes, its signed area to the right; a running sum along the
// row is then the covered area (the method of FreeType's smooth rasterizer, on a plain array).
// Whole numbers only, so the result is the same on every machine. Winding: non-zero, where outlines
// don't turn against each other.
class Coverage {
 public:
  // Starts anew over `area`; what lies outside it is cut off.
  void start(const PixelRect& area);

  // One edge of a closed outline, in pixels.
  void add_edge(Point from, Point to);

  // One byte a pixel, 0 to 255 in 32 steps, rows of stride() bytes. Lasts until the next start().
  std::span<std::uint8_t> finish();
  int stride() const { return stride_; }

 private:
  void add_in_row(std::int32_t* row, int from_x, int to_x, int height, int sign);

  PixelRect area_;
  int stride_ = 0;
  std::vector<std::int32_t> sums_;  // area_.height rows of area_.width + 1; all 0 between uses
  std::vector<std::uint8_t> bytes_;
};

}  // namespace pliego::png
