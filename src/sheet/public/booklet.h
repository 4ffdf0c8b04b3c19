// A saddle-stitched booklet: sheets nested, folded once and stapled through the fold.
#pragma once

#include "base/diagnostic.h"
#include "draw/document.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::sheet {

// Lengths in points.
struct Booklet {
  double width = 0, height = 0;  // of the sheet, opened; each half holds a page
  double thickness = 0.288;      // of one sheet of paper: 0.004 in, that of 20 lb bond
  yaml::Mark mark;               // where the layout file describes it
};

// Two pages a side, each in its half, smaller where the sheet is. Blank pages follow the last one
// up to a multiple of four. The pages of each sheet lie nearer to the fold than those of the sheet
// around it by the thickness of that sheet, which pushes it out at the fore edge. In a
// right-to-left language the spine is at the right. With `marks`, ticks show the fold where it is
// seen while folding: on the cover and on the middle spread.
draw::Document bind(draw::Document pages, const Booklet& booklet, bool marks);

// How much smaller than in its own layout a page is set.
double scale_of(const Booklet& booklet, Size page);

// Reads one of a layout's `sheets` of kind booklet. Rules "sheet-size", where the half sheet is
// larger than the page and would have to be cut, and "sheet-paper", where pages that must not share
// paper would.
std::optional<Booklet> read_booklet(const yaml::Node& node, Size page, bool shares_paper,
                                    Diagnostics& diagnostics);

schema::Describe booklet_schema();  // what its reader takes

}  // namespace pliego::sheet
