// The local program's entry in the arrangement that takes least height.
#pragma once

#include "layout/contact_entry.h"

namespace pliego::layout {

// Places are from the entry's top and its start edge; widths in points.
struct LocalEntry {
  struct Part {
    double start = 0, top = 0, width = 0;
  };

  SetContact contact;
  Size logo;  // zero: none
  double logo_top = 0;
  Part name, number, ways;
  double height = 0;
};

// The logo at the start; then name and number, and the other ways in beside them, or below them;
// or name and number on one line and the others below. The first of these is taken unless another
// saves half a line. In a column too narrow for two parts all stands below each other.
LocalEntry set_local_entry(const language::ContactEntry& program, double width, Setting& setting);

}  // namespace pliego::layout
