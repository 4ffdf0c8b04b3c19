#include "png/coverage.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace pliego::png {
namespace {

// Places are in 1/256 of a pixel.
constexpr int one_bits = 8;
constexpr int one = 1 << one_bits;
// An area of one pixel, doubled as the sums hold it: height times the sum of two widths.
constexpr int full_bits = 2 * one_bits + 1;
constexpr int full = 1 << full_bits;
// Far outside of any picture, near enough for 32 bits.
constexpr double farthest = 100'000;

int to_fixed(double pixels) {
  constexpr int bias = 1 << 26;  // makes it positive, so that cutting off is rounding down
  return static_cast<int>(std::clamp(pixels, -farthest, farthest) * one + (bias + 0.5)) - bias;
}

// value * part / whole for 0 <= part <= whole.
int share(int value, int part, int whole) {
  return static_cast<int>(static_cast<std::int64_t>(value) * part / whole);
}

// 32 even steps. Nobody sees more, and a PNG of a page of text is half as large as with 256.
constexpr int steps = 31;
constexpr int table_bits = 8;
constexpr std::array<std::uint8_t, (1 << table_bits) + 1> byte_table = [] {
  std::array<std::uint8_t, (1 << table_bits) + 1> table{};
  for (int i = 0; i <= 1 << table_bits; ++i) {
    const int step = (i * steps + (1 << (table_bits - 1))) >> table_bits;
    table[i] = static_cast<std::uint8_t>((step * 255 + steps / 2) / steps);
  }
  return table;
}();

std::uint8_t to_byte(int covered) {
  constexpr int drop_bits = full_bits - table_bits;
  const int area = std::min(std::abs(covered), full);
  return byte_table[(area + (1 << (drop_bits - 1))) >> drop_bits];
}

}  // namespace

void Coverage::start(const PixelRect& area) {
  area_ = area;
  stride_ = (area.width + 3) / 4 * 4;  // cairo wants whole words
  const auto height = static_cast<std::size_t>(area.height);
  sums_.resize(height * static_cast<std::size_t>(area.width + 1));
  bytes_.resize(height * static_cast<std::size_t>(stride_));
}

void Coverage::add_edge(Point from, Point to) {
  int x0 = to_fixed(from.x - area_.x), y0 = to_fixed(from.y - area_.y);
  int x1 = to_fixed(to.x - area_.x), y1 = to_fixed(to.y - area_.y);
  const int sign = y0 < y1 ? 1 : -1;
  if (y0 > y1) std::swap(x0, x1), std::swap(y0, y1);
  const int top = std::max(y0, 0), bottom = std::min(y1, area_.height * one);
  if (top >= bottom) return;
  const std::int64_t slope = (static_cast<std::int64_t>(x1 - x0) << 32) / (y1 - y0);
  const auto x_at = [&](int y) { return x0 + static_cast<int>((y - y0) * slope >> 32); };
  std::int32_t* row = sums_.data() + static_cast<std::ptrdiff_t>(top / one) * (area_.width + 1);
  int x = x_at(top);
  for (int y = top; y < bottom; row += area_.width + 1) {
    const int next_y = std::min(y / one * one + one, bottom);
    const int next_x = next_y == y1 ? x1 : x_at(next_y);
    add_in_row(row, x, next_x, next_y - y, sign);
    x = next_x;
    y = next_y;
  }
}

// An edge inside one row: `height` high, between two places across. Which end is the upper one
// makes no difference to the areas.
void Coverage::add_in_row(std::int32_t* row, int from_x, int to_x, int height, int sign) {
  auto [left, right] = std::minmax({from_x, to_x});
  const int limit = area_.width * one;
  if (left >= limit) return;
  if (right <= 0) {
    row[0] += sign * height * 2 * one;
    return;
  }
  if (right > limit) {
    height = share(height, limit - left, right - left);
    right = limit;
  }
  if (left < 0) {
    const int outside = share(height, -left, right - left);
    row[0] += sign * outside * 2 * one;
    height -= outside;
    left = 0;
  }
  const int width = right - left;
  int done = 0;
  for (int x = left;;) {
    const int cell = x >> one_bits;
    const int end = std::min((cell + 1) * one, right);
    const int until = end == right ? height : share(height, end - left, width);
    const int part = sign * (until - done);
    const int beside = part * ((x - cell * one) + (end - cell * one));
    row[cell] += part * 2 * one - beside;
    row[cell + 1] += beside;
    if (end == right) return;
    done = until;
    x = end;
  }
}

std::span<std::uint8_t> Coverage::finish() {
  std::int32_t* sum = sums_.data();
  for (int y = 0; y < area_.height; ++y) {
    std::uint8_t* out = bytes_.data() + static_cast<std::ptrdiff_t>(y) * stride_;
    std::int32_t covered = 0;
    for (int x = 0; x < area_.width; ++x) {
      covered += *sum;
      *sum++ = 0;
      out[x] = to_byte(covered);
    }
    *sum++ = 0;  // past the right edge
  }
  return {bytes_.data(),
          static_cast<std::size_t>(area_.height) * static_cast<std::size_t>(stride_)};
}

}  // namespace pliego::png
