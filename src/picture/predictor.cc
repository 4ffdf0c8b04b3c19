#include "picture/predictor.h"

#include <array>
#include <cstdlib>

namespace pliego::picture {
namespace {

// Of left, above and above left, the one nearest to left + above - above left (PNG, 9.4).
int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int a = std::abs(guess - left), b = std::abs(guess - above), c = std::abs(guess - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

// The filters that are tried, by their number in the file.
enum Filter { none = 0, sub = 1, up = 2, by_paeth = 4 };
constexpr std::array<Filter, 4> filters = {none, sub, up, by_paeth};

struct Rows {
  const std::uint8_t* row;
  const std::uint8_t* above;  // null above the first
  std::size_t size, step;

  std::uint8_t filtered(Filter filter, std::size_t i) const {
    const int left = i >= step ? row[i - step] : 0;
    const int over = above ? above[i] : 0;
    const int corner = above && i >= step ? above[i - step] : 0;
    switch (filter) {
      case none:
        return row[i];
      case sub:
        return static_cast<std::uint8_t>(row[i] - left);
      case up:
        return static_cast<std::uint8_t>(row[i] - over);
      default:
        return static_cast<std::uint8_t>(row[i] - paeth(left, over, corner));
    }
  }

  // Small differences, of either sign, compress best (PNG, 12.7).
  long cost(Filter filter) const {
    long sum = 0;
    for (std::size_t i = 0; i < size; ++i)
      sum += std::abs(static_cast<int>(static_cast<std::int8_t>(filtered(filter, i))));
    return sum;
  }
};

Filter best_of(const Rows& rows) {
  Filter best = none;
  long least = rows.cost(none);
  for (const Filter filter : filters) {
    const long cost = filter == none ? least : rows.cost(filter);
    if (cost < least) best = filter, least = cost;
  }
  return best;
}

}  // namespace

std::string predicted(const std::vector<std::uint8_t>& samples, int width, int height,
                      int channels) {
  const std::size_t step = static_cast<std::size_t>(channels);
  const std::size_t size = static_cast<std::size_t>(width) * step;
  std::string out;
  out.reserve((size + 1) * static_cast<std::size_t>(height));
  const std::uint8_t* above = nullptr;
  for (int y = 0; y < height; ++y) {
    const Rows rows{samples.data() + static_cast<std::size_t>(y) * size, above, size, step};
    const Filter filter = best_of(rows);
    out += static_cast<char>(filter);
    for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(rows.filtered(filter, i));
    above = rows.row;
  }
  return out;
}

}  // namespace pliego::picture
