#include "inserts/table_grid.h"

#include <algorithm>

#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr int most_of_cell = 1'000;
constexpr std::size_t most_columns = 10'000;

// Columns from left to right: how many rows from here on a cell takes each of them for.
class Grid {
 public:
  // Whether the row fits below those before it.
  bool add(const TableRow& row) {
    std::size_t column = 0;
    for (const CellSpan& cell : row) {
      while (column < taken_.size() && taken_[column] > 0) ++column;
      if (!put(cell, column)) return false;
      column += static_cast<std::size_t>(cell.columns);
    }
    spend(10 * taken_.size() + 10);
    is_first_ = false;
    if (std::find(taken_.begin(), taken_.end(), 0) != taken_.end()) return false;
    for (int& rows : taken_) --rows;
    return true;
  }

  bool is_closed() const {
    return std::all_of(taken_.begin(), taken_.end(), [](int rows) { return rows == 0; });
  }

 private:
  bool put(const CellSpan& cell, std::size_t column) {
    const auto is_possible = [](int span) { return span >= 1 && span <= most_of_cell; };
    if (!is_possible(cell.rows) || !is_possible(cell.columns)) return false;
    const std::size_t end = column + static_cast<std::size_t>(cell.columns);
    if (is_first_ && end <= most_columns && end > taken_.size()) taken_.resize(end);
    if (end > taken_.size()) return false;
    for (std::size_t i = column; i < end; ++i)
      if (taken_[i] > 0) return false;
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(column),
              taken_.begin() + static_cast<std::ptrdiff_t>(end), cell.rows);
    return true;
  }

  std::vector<int> taken_;
  bool is_first_ = true;
};

}  // namespace

bool is_even_table(const std::vector<TableRow>& rows) {
  Grid grid;
  for (const TableRow& row : rows)
    if (!grid.add(row)) return false;
  return grid.is_closed();
}

}  // namespace pliego::inserts
