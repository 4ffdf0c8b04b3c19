// Dividing pieces into balanced columns.
#pragma once

#include <cstddef>
#include <vector>

namespace pliego::layout {

struct ColumnPiece {
  double before = 0;  // space above, dropped at a column's top
  double height = 0;
  bool keep_with_next = false;
};

struct Columns {
  std::vector<std::size_t> ends;  // one past the last piece of each column
  double height = 0;              // of the tallest
};

// The least height at which the pieces fill at most `count` columns in order, no column ending
// after a piece that keeps with the next. Pieces that all keep together stay in one column, however
// tall.
Columns balance(const std::vector<ColumnPiece>& pieces, int count);

}  // namespace pliego::layout
