// What tells how a poster's sheets are joined.
#pragma once

#include "sheet/tiles.h"

namespace pliego::sheet {

inline constexpr double tile_mark_room = 14;  // beside what a sheet shows, on each side, points

// Which part of the whole a sheet shows.
struct TileAt {
  int column = 0, row = 0;
};

// `shown`: where on the sheet the part lies. Cut marks stand at its corners, rings where the edge
// of the next sheet to the right or below comes to lie, and in the margin a picture of all parts
// with this one filled.
void add_tile_marks(draw::Page& sheet, const Rect& shown, const Tiling& tiling, TileAt at,
                    double overlap);

}  // namespace pliego::sheet
