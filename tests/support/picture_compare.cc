#include "support/picture_compare.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace pliego::test {
namespace {

constexpr int block = 8;  // pixels a side

// sums[y][x] is the sum of all differences above and left of pixel (x, y).
class SummedDifferences {
 public:
  SummedDifferences(const Raster& one, const Raster& other)
      : step_(one.width + 1), sums_(static_cast<std::size_t>(step_) * (one.height + 1)) {
    for (int y = 0; y < one.height; ++y)
      for (int x = 0; x < one.width; ++x)
        sum(x + 1, y + 1) =
            pixel(one.at(x, y), other.at(x, y)) + sum(x, y + 1) + sum(x + 1, y) - sum(x, y);
  }

  double mean(int x, int y, int width, int height) {
    const double total =
        sum(x + width, y + height) - sum(x, y + height) - sum(x + width, y) + sum(x, y);
    return total / (3.0 * width * height);
  }

 private:
  static double pixel(const Rgb& a, const Rgb& b) {
    return std::abs(a[0] - b[0]) + std::abs(a[1] - b[1]) + std::abs(a[2] - b[2]);
  }
  double& sum(int x, int y) { return sums_[static_cast<std::size_t>(y) * step_ + x]; }

  int step_;
  std::vector<double> sums_;  // whole numbers below 2^53: exact
};

}  // namespace

PictureDifference compare(const Raster& one, const Raster& other) {
  if (one.width != other.width || one.height != other.height)
    throw std::runtime_error("the pictures differ in size");
  SummedDifferences differences(one, other);
  PictureDifference result{differences.mean(0, 0, one.width, one.height)};
  const int width = std::min(block, one.width), height = std::min(block, one.height);
  for (int y = 0; y + height <= one.height; ++y)
    for (int x = 0; x + width <= one.width; ++x)
      if (const double mean = differences.mean(x, y, width, height); mean > result.worst_block)
        result.worst_block = mean, result.block_x = x, result.block_y = y;
  return result;
}

Raster shrunk(const Raster& raster, int factor) {
  Raster result{raster.width / factor, raster.height / factor, {}};
  result.rgb.reserve(3 * static_cast<std::size_t>(result.width) * result.height);
  const int area = factor * factor;
  for (int y = 0; y < result.height; ++y)
    for (int x = 0; x < result.width; ++x) {
      Rgb sum{};
      for (int i = 0; i < area; ++i) {
        const Rgb pixel = raster.at(x * factor + i % factor, y * factor + i / factor);
        for (int c = 0; c < 3; ++c) sum[c] += pixel[c];
      }
      for (int c = 0; c < 3; ++c)
        result.rgb.push_back(static_cast<std::uint8_t>((sum[c] + area / 2) / area));
    }
  return result;
}

}  // namespace pliego::test
