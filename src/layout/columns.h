// Dividing pieces into columns.
#pragma once

#include <cstddef>
#include <vector>

namespace pliego::layout {

struct ColumnPiece {
  double before = 0;  // space above, dropped at a column's top
  double height = 0;
  bool keep_with_next = false;
  double repeat = 0;  // more height at a column's top: a table's head, drawn again
};

struct Columns {
  std::vector<std::size_t> ends;  // one past the last piece of each column
  double height = 0;              // of the tallest
};

// The height of one column that holds the pieces from `from` to before `to`.
double column_height(const std::vector<ColumnPiece>& pieces, std::size_t from, std::size_t to);

// One past the last piece of the group that begins with `from` and keeps together.
std::size_t group_end(const std::vector<ColumnPiece>& pieces, std::size_t from);

// The height of the tallest such group: what can't be divided. Points.
double tallest_group(const std::vector<ColumnPiece>& pieces);

// One past the last piece of a column of at most `limit` points that begins with `from`: as many
// as go in, no column ending after a piece that keeps with the next. `from` where not even the
// first group goes in.
std::size_t fill_column(const std::vector<ColumnPiece>& pieces, std::size_t from, double limit);

// The least height (within a hundredth of a point) at which the pieces from `from` on fill at most
// `count` columns in order. Pieces that all keep together stay in one column, however tall.
Columns balance(const std::vector<ColumnPiece>& pieces, int count, std::size_t from = 0);

}  // namespace pliego::layout
