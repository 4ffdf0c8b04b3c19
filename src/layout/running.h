// The lines at the head and the foot of each page: title, page number, a notice.
#pragma once

#include "layout/frame.h"

namespace pliego::layout {

struct PageNumber {
  int index = 0;  // from 0
  int count = 1;
};

// Draws the running lines that the page has. A section is read where it first stands; all else, and
// its repetition on later pages, is decoration (ISO 14289-1, 7.8: pagination artifacts).
void place_running(const Layout& layout, PageNumber number, Setting& setting, Canvas& canvas);

// The height of the head's zone on that page.
double head_height(const Layout& layout, int index);

}  // namespace pliego::layout
