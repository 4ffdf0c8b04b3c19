// Whole pages on larger sheets: what booklets and several pages to a sheet share.
#pragma once

#include <string>
#include <vector>

#include "draw/document.h"

namespace pliego::sheet {

// Where a page of the document goes on a side.
struct Spot {
  std::size_t page = 0;
  Transform to_sheet;
  Rect clip;  // what of it is printed, in the page's own coordinates
};

struct GatheredSide {
  std::string label;
  std::vector<Spot> spots;  // in reading order; none: the side stays blank
};

// The document with these sides for pages. Each page goes to one spot, with its panels and the
// outline entries that point to it; structure and reading order stay.
draw::Document gather(draw::Document pages, Size sheet, const std::vector<GatheredSide>& sides);

// How much smaller a page is set so that it fits; never larger than it is.
double scale_to_fit(Size page, Size room);

// A page scaled about its corner, which lies at `at`.
Transform scaled_to(Point at, double scale);

// How a sheet is turned for its back so that what stands upright on both sides lies back to back.
draw::Duplex flip_about_upright_axis(Size sheet);

}  // namespace pliego::sheet
