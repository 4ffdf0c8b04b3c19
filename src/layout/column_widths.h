// How a table's columns share its width.
#pragma once

#include <vector>

#include "layout/set_text.h"

namespace pliego::layout {

// The widths of columns that together are `width` wide, all in points. Columns that ask for no more
// than an even share get what they ask for; the others share the rest by their natural widths, none
// below its widest word. Where everything fits on one line each, the room left over goes to all in
// proportion; where not even the widest words fit, all give way in proportion.
std::vector<double> column_widths(const std::vector<Extent>& columns, double width);

}  // namespace pliego::layout
