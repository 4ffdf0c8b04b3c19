// What a print shop looks at beside the piece: outside its bleed, in a slug of its own.
#pragma once

#include <vector>

#include "draw/document.h"

namespace pliego::sheet {

struct PressMarks {
  bool crop = false;          // where the trim's corners are cut
  bool fold = false;          // where it folds
  bool registration = false;  // targets that show whether plates lie over each other
  bool color_bar = false;     // patches of each ink, alone and in pairs, solid and half

  bool any() const { return crop || fold || registration || color_bar; }
};

// A fold on one side of a sheet.
struct FoldLine {
  bool vertical = true;
  double at = 0;  // from the trim's left or top edge, points
};

// Makes the sheet larger on all sides and draws there. Lines are in registration colour, which is
// on every plate (ISO 32000-1, 14.11.3 and 8.6.6.4); nothing comes nearer than 3 pt to the bleed.
void add_press_marks(draw::Page& page, const std::vector<FoldLine>& folds, const PressMarks& marks);

}  // namespace pliego::sheet
