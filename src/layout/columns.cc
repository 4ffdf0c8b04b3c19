#include "layout/columns.h"

#include <algorithm>
#include <set>

namespace pliego::layout {
namespace {

double height_of(const std::vector<ColumnPiece>& pieces, std::size_t from, std::size_t to) {
  double sum = 0;
  for (std::size_t i = from; i < to; ++i)
    sum += (i == from ? 0 : pieces[i].before) + pieces[i].height;
  return sum;
}

// Fills columns up to `limit`; a group that keeps together and is taller than that gets a column of
// its own.
Columns fill(const std::vector<ColumnPiece>& pieces, double limit) {
  Columns columns;
  std::size_t start = 0;
  while (start < pieces.size()) {
    std::size_t good = start;
    for (std::size_t end = start + 1; end <= pieces.size(); ++end) {
      const bool may_end = end == pieces.size() || !pieces[end - 1].keep_with_next;
      if (!may_end) continue;
      if (height_of(pieces, start, end) > limit + 0.001 && good > start) break;
      good = end;
      if (height_of(pieces, start, end) > limit + 0.001) break;
    }
    columns.ends.push_back(good);
    columns.height = std::max(columns.height, height_of(pieces, start, good));
    start = good;
  }
  return columns;
}

}  // namespace

Columns balance(const std::vector<ColumnPiece>& pieces, int count) {
  // The answer is the height of some run of pieces: try those heights, least first.
  std::set<double> heights;
  for (std::size_t from = 0; from < pieces.size(); ++from)
    for (std::size_t to = from + 1; to <= pieces.size(); ++to)
      heights.insert(height_of(pieces, from, to));
  std::vector<double> sorted(heights.begin(), heights.end());
  const auto enough = std::partition_point(sorted.begin(), sorted.end(), [&](double limit) {
    return fill(pieces, limit).ends.size() > static_cast<std::size_t>(count);
  });
  if (enough == sorted.end()) return fill(pieces, height_of(pieces, 0, pieces.size()));
  return fill(pieces, *enough);
}

}  // namespace pliego::layout
