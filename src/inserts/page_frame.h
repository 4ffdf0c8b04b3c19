// Which part of a page is shown, and how (ISO 32000-1, 14.11.2 and 7.7.3.3).
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

#include "base/geometry.h"

namespace pliego::inserts {

struct PageFrame {
  Size size;               // turned upright, points; none where the page shows nothing
  Transform from_content;  // the content's coordinates to points from the lower left corner, y up
  Transform to_top_left;   // the same from the top-left corner, y down
  double scale = 1;        // below 1: it is larger than a page can be, and was made so much smaller
  bool is_assumed = false;  // nothing says how large it is: it is US letter, as viewers have it

  Rect area() const { return {0, 0, size.width, size.height}; }
};

// The trim box where there is one, else the crop box, in the media box; Rotate and UserUnit are
// heeded. A page has at most 14,400 points a side (ISO 32000-1, annex C).
PageFrame frame_of(QPDFPageObjectHelper page);

}  // namespace pliego::inserts
