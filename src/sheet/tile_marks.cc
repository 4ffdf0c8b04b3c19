#include "sheet/tile_marks.h"

#include <algorithm>

namespace pliego::sheet {
namespace {

const Color black{.red = 0, .green = 0, .blue = 0, .name = "black"};
constexpr double apart = 3, thin = 0.25;

void add_line(draw::Page& sheet, Point from, Point to, const char* note) {
  sheet.items.push_back(draw::line(from, to, black, thin, note));
}

void add_corner_marks(draw::Page& sheet, const Rect& shown) {
  for (const double x : {shown.x, shown.right()}) {
    add_line(sheet, {x, shown.y - apart}, {x, shown.y - tile_mark_room}, "cut-mark");
    add_line(sheet, {x, shown.bottom() + apart}, {x, shown.bottom() + tile_mark_room}, "cut-mark");
  }
  for (const double y : {shown.y, shown.bottom()}) {
    add_line(sheet, {shown.x - apart, y}, {shown.x - tile_mark_room, y}, "cut-mark");
    add_line(sheet, {shown.right() + apart, y}, {shown.right() + tile_mark_room, y}, "cut-mark");
  }
}

// A tick from beside the picture at `from` outward to `to`, with a ring around its middle.
void add_join_mark(draw::Page& sheet, Point from, Point to) {
  add_line(sheet, from, to, "join-mark");
  const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
  sheet.items.push_back(draw::arc(middle, 2.5, 0, 1, black, thin, "join-mark"));
}

// Cells in the sheet's shape of parts, at the start of the upper margin.
void add_key(draw::Page& sheet, const Rect& shown, const Tiling& tiling, TileAt at) {
  constexpr double height = tile_mark_room - apart - 1, start = 14;
  const double cell_height = height / tiling.rows;
  const double cell_width = cell_height * tiling.part.width / tiling.part.height;
  if (cell_width * tiling.columns > shown.width / 3) return;
  const Point corner{shown.x + start, shown.y - apart - height};
  for (int row = 0; row < tiling.rows; ++row) {
    for (int column = 0; column < tiling.columns; ++column) {
      const Rect cell{corner.x + column * cell_width, corner.y + row * cell_height, cell_width,
                      cell_height};
      const bool is_this = row == at.row && column == at.column;
      if (is_this) sheet.items.push_back(draw::rectangle(cell, black, "tile-key"));
      draw::Path frame = draw::rectangle(cell, black, "tile-key");
      frame.fill.reset();
      frame.stroke = draw::Stroke{.color = black, .width = thin, .dash = {}};
      sheet.items.push_back(std::move(frame));
    }
  }
}

}  // namespace

void add_tile_marks(draw::Page& sheet, const Rect& shown, const Tiling& tiling, TileAt at,
                    double overlap) {
  add_corner_marks(sheet, shown);
  if (at.column + 1 < tiling.columns) {
    const double x = shown.right() - overlap;
    add_join_mark(sheet, {x, shown.y - apart}, {x, shown.y - tile_mark_room});
    add_join_mark(sheet, {x, shown.bottom() + apart}, {x, shown.bottom() + tile_mark_room});
  }
  if (at.row + 1 < tiling.rows) {
    const double y = shown.bottom() - overlap;
    add_join_mark(sheet, {shown.x - apart, y}, {shown.x - tile_mark_room, y});
    add_join_mark(sheet, {shown.right() + apart, y}, {shown.right() + tile_mark_room, y});
  }
  add_key(sheet, shown, tiling, at);
}

}  // namespace pliego::sheet
