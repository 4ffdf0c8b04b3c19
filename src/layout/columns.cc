#include "layout/columns.h"

#include <algorithm>

namespace pliego::layout {
namespace {

constexpr double hair = 0.001;

double added(const ColumnPiece& piece, bool top) {
  return piece.height + (top ? piece.repeat : piece.before);
}

// Fills columns up to `limit`; a group that keeps together and is taller than that gets a column of
// its own.
Columns fill(const std::vector<ColumnPiece>& pieces, std::size_t from, double limit) {
  Columns columns;
  while (from < pieces.size()) {
    std::size_t end = fill_column(pieces, from, limit);
    if (end == from) end = group_end(pieces, from);
    columns.ends.push_back(end);
    columns.height = std::max(columns.height, column_height(pieces, from, end));
    from = end;
  }
  return columns;
}

}  // namespace

std::size_t group_end(const std::vector<ColumnPiece>& pieces, std::size_t from) {
  std::size_t end = from;
  while (end + 1 < pieces.size() && pieces[end].keep_with_next) ++end;
  return std::min(end + 1, pieces.size());
}

double tallest_group(const std::vector<ColumnPiece>& pieces) {
  double tallest = 0;
  for (std::size_t from = 0; from < pieces.size(); from = group_end(pieces, from))
    tallest = std::max(tallest, column_height(pieces, from, group_end(pieces, from)));
  return tallest;
}

double column_height(const std::vector<ColumnPiece>& pieces, std::size_t from, std::size_t to) {
  double sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += added(pieces[i], i == from);
  return sum;
}

std::size_t fill_column(const std::vector<ColumnPiece>& pieces, std::size_t from, double limit) {
  std::size_t good = from;
  double height = 0;
  for (std::size_t i = from; i < pieces.size(); ++i) {
    height += added(pieces[i], i == from);
    if (height > limit + hair) break;
    if (i + 1 == pieces.size() || !pieces[i].keep_with_next) good = i + 1;
  }
  return good;
}

Columns balance(const std::vector<ColumnPiece>& pieces, int count, std::size_t from) {
  const auto wanted = static_cast<std::size_t>(count);
  double high = column_height(pieces, from, pieces.size());
  double low = 0;
  if (fill(pieces, from, high).ends.size() > wanted || wanted == 1) return fill(pieces, from, high);
  while (high - low > 0.01) {
    const double limit = (low + high) / 2;
    (fill(pieces, from, limit).ends.size() > wanted ? low : high) = limit;
  }
  return fill(pieces, from, high);
}

}  // namespace pliego::layout
