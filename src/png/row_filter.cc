#include "png/row_filter.h"

#include <algorithm>
#include <cstring>

namespace pliego::png {
namespace {

constexpr std::size_t pixel_bytes = 3;
enum FilterType : std::uint8_t { none, sub, up, average, paeth };

void pack_rgb(const std::uint32_t* row, std::size_t width, std::uint8_t* rgb) {
  for (std::size_t x = 0; x < width; ++x) {
    rgb[3 * x] = static_cast<std::uint8_t>(row[x] >> 16);
    rgb[3 * x + 1] = static_cast<std::uint8_t>(row[x] >> 8);
    rgb[3 * x + 2] = static_cast<std::uint8_t>(row[x]);
  }
}

// Clause 9.4: a is the byte to the left, b the one above, c the one above left. The order of the
// comparisons is the standard's; 16-bit so that twice as many fit a vector.
std::uint8_t predict_paeth(std::int16_t a, std::int16_t b, std::int16_t c) {
  const auto distance = [](int v) { return static_cast<std::int16_t>(v < 0 ? -v : v); };
  const std::int16_t to_a = distance(b - c), to_b = distance(a - c), to_c = distance(a + b - 2 * c);
  const std::int16_t b_or_c = to_b <= to_c ? b : c;
  return static_cast<std::uint8_t>(((to_a <= to_b) & (to_a <= to_c)) ? a : b_or_c);
}

template <class Predict>
void filter(const std::uint8_t* __restrict row, const std::uint8_t* __restrict above,
            std::uint8_t* __restrict out, std::size_t bytes, Predict predict) {
  const std::uint8_t* left = row - pixel_bytes;
  const std::uint8_t* above_left = above - pixel_bytes;
  for (std::size_t i = 0; i < bytes; ++i)
    out[i] = static_cast<std::uint8_t>(row[i] - predict(left[i], above[i], above_left[i]));
}

// Sum of the bytes read as signed differences, without their signs.
std::uint32_t cost(const std::uint8_t* row, std::size_t bytes) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < bytes; ++i) {
    const std::uint8_t minus = static_cast<std::uint8_t>(-row[i]);
    sum += std::min(row[i], minus);
  }
  return sum;
}

// At least a quarter of the pixels are the same as the one to their left.
bool has_flat_stretches(const std::uint32_t* row, std::size_t width) {
  std::uint32_t same = 0;
  for (std::size_t x = 1; x < width; ++x) same += row[x] == row[x - 1];
  return 4 * same >= width;
}

}  // namespace

RowFilter::RowFilter(int width)
    : width_(static_cast<std::size_t>(width)),
      row_rgb_(pixel_bytes * (width_ + 1)),
      above_rgb_(pixel_bytes * (width_ + 1)) {
  for (std::size_t type = 0; type < candidates_.size(); ++type) {
    candidates_[type].resize(pixel_bytes * width_ + 1);
    candidates_[type][0] = static_cast<std::uint8_t>(type);
  }
}

void RowFilter::next(const std::uint32_t* row, std::uint8_t* out) {
  if (above_ && std::memcmp(row, above_, width_ * sizeof *row) == 0) {
    out[0] = up;
    std::memset(out + 1, 0, pixel_bytes * width_);
  } else if (has_flat_stretches(row, width_)) {
    out[0] = none;
    pack_rgb(row, width_, out + 1);
  } else {
    const auto& best = best_candidate(row);
    std::memcpy(out, best.data(), best.size());
  }
  above_ = row;
}

const std::vector<std::uint8_t>& RowFilter::best_candidate(const std::uint32_t* pixels) {
  std::uint8_t* row = row_rgb_.data() + pixel_bytes;
  std::uint8_t* above = above_rgb_.data() + pixel_bytes;
  pack_rgb(pixels, width_, row);
  if (above_) pack_rgb(above_, width_, above);
  const std::size_t bytes = pixel_bytes * width_;
  const auto out = [this](FilterType type) { return candidates_[type].data() + 1; };
  filter(row, above, out(none), bytes, [](auto, auto, auto) { return 0; });
  filter(row, above, out(sub), bytes, [](auto a, auto, auto) { return a; });
  filter(row, above, out(up), bytes, [](auto, auto b, auto) { return b; });
  filter(row, above, out(average), bytes, [](auto a, auto b, auto) { return (a + b) / 2; });
  filter(row, above, out(paeth), bytes, predict_paeth);
  std::array<std::uint32_t, 5> costs;
  for (std::size_t type = 0; type < costs.size(); ++type)
    costs[type] = cost(candidates_[type].data() + 1, bytes);
  return candidates_[std::min_element(costs.begin(), costs.end()) - costs.begin()];
}

void filter_rows(const Pixels& pixels, std::uint8_t* out) {
  RowFilter rows(pixels.width);
  const std::size_t step = pixel_bytes * static_cast<std::size_t>(pixels.width) + 1;
  for (int y = 0; y < pixels.height; ++y, out += step) rows.next(pixels.row(y), out);
}

}  // namespace pliego::png
