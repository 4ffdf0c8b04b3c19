// Whether a table's cells fill its rows and columns, each place once.
#pragma once

#include <vector>

namespace pliego::inserts {

struct CellSpan {
  int rows = 1, columns = 1;  // as the file says: any number
};
using TableRow = std::vector<CellSpan>;

// False where rows have different widths, cells overlap or reach below the last row, or one takes
// no place or more than a thousand rows or columns.
bool is_even_table(const std::vector<TableRow>& rows);

}  // namespace pliego::inserts
