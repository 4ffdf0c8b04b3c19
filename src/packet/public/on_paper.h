// Pages of any size on the packet's own paper.
#pragma once

#include <vector>

#include "draw/document.h"

namespace pliego::packet {

// A page that is not as large as the paper.
struct Fitted {
  int page;          // from 0
  Size size;         // before, points
  double scale = 1;  // below 1: made smaller; 1: as large as it was, in the middle
};

// Each page in the middle of a sheet that lies as the page does; larger ones made smaller, none
// made larger. `fitted`: those of another size.
draw::Document on_paper(draw::Document pages, Size paper, std::vector<Fitted>& fitted);

}  // namespace pliego::packet
