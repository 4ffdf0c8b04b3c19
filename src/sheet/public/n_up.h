// Several pages of a document beside each other on a sheet, to be looked at together.
#pragma once

#include "base/diagnostic.h"
#include "draw/document.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::sheet {

// Lengths in points.
struct NUp {
  double width = 0, height = 0;  // of the sheet
  int columns = 1, rows = 1;
  double gap = 0;     // between cells
  double around = 0;  // between cells and the sheet's edges
  yaml::Mark mark;    // where the layout file describes it
  Size cell() const {
    return {(width - 2 * around - (columns - 1) * gap) / columns,
            (height - 2 * around - (rows - 1) * gap) / rows};
  }
};

// Pages row by row (in a right-to-left language from the right), each in the middle of its cell and
// as large as the cell allows, at most its own size.
draw::Document put_together(draw::Document pages, const NUp& grid);

// How much smaller than in its own layout a page is set.
double scale_of(const NUp& grid, Size page);

// Reads one of a layout's `sheets` of kind n-up. Rules "sheet-size", where edges and gaps leave no
// room for cells, and "sheet-paper", where pages that must not share paper would.
std::optional<NUp> read_n_up(const yaml::Node& node, bool shares_paper, Diagnostics& diagnostics);

schema::Describe n_up_schema();  // what its reader takes

}  // namespace pliego::sheet
