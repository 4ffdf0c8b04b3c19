// Ticks where a sheet folds and marks where it is cut.
#pragma once

#include "draw/document.h"
#include "sheet/plan.h"
#include "sheet/press_marks.h"

namespace pliego::sheet {

// Where the fold runs on this side: from the sheet's left or top edge, points. `mirrored`: in a
// right-to-left language.
double fold_at(const Fold& fold, const Plan& plan, bool is_back, bool mirrored);

// Where the sheet folds, as this side is seen.
std::vector<FoldLine> folds_of(const Plan& plan, bool is_back, bool mirrored);

// A tick at both ends of each fold.
void add_fold_ticks(draw::Page& page, const Plan& plan, bool is_back, bool mirrored);

// A mark at both ends of each line along which pieces are cut apart, where there is room for it
// between what is printed, bleed included, and the edge of what a printer reaches. `pieces`: their
// trims on this side, `bleed` how far they are printed beyond.
void add_cut_marks(draw::Page& page, const std::vector<Rect>& pieces, double bleed);

}  // namespace pliego::sheet
