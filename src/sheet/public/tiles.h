// A poster on several small sheets, to be joined.
#pragma once

#include "base/diagnostic.h"
#include "draw/document.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::sheet {

// Lengths in points.
struct Tiles {
  double width = 0, height = 0;  // of a sheet
  double overlap = 36;           // what two neighbours both show: 0.5 in
  yaml::Mark mark;               // where the layout file describes it
};

// How a page is parted: equal parts, as few as fit. Each begins where the overlap of the one before
// it begins.
struct Tiling {
  int columns = 1, rows = 1;
  Size part;                      // what each sheet shows, overlap included
  double step_x = 0, step_y = 0;  // from part to part
  Rect area(int column, int row) const {
    return {column * step_x, row * step_y, part.width, part.height};
  }
};

// `margins`: what the printer leaves white; marks have their room within them. nullopt where the
// overlap leaves no room, or more than 100 sheets would be needed.
std::optional<Tiling> tiling(const Tiles& tiles, Size page, const Insets& margins);

// A page for each part, in reading order: row by row, in a right-to-left language from the right.
// Whatever is parted is read on the first sheet that shows it; on the others it is decoration. What
// a sheet does not show is not in its page. With `marks`: corner marks for cutting, rings where the
// next sheet's cut edge comes to lie, and a small picture of which part it is. Where tiling() gives
// nothing, as for a page after all checks of read_tiles that `margins` make too large, pages stay
// whole.
draw::Document part(draw::Document pages, const Tiles& tiles, const Insets& margins, bool marks);

// Reads one of a layout's `sheets` of kind tiles. Rule "sheet-size" where tiling() gives nothing.
std::optional<Tiles> read_tiles(const yaml::Node& node, Size page, Diagnostics& diagnostics);

schema::Describe tiles_schema();  // what its reader takes

}  // namespace pliego::sheet
