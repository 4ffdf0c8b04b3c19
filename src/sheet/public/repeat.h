// Several of one piece on a larger sheet, to be cut apart: read from a layout's `sheets` key.
#pragma once

#include <optional>

#include "sheet/plan.h"
#include "yaml/schema.h"

namespace pliego::sheet {

// A grid of pieces on a sheet. Lengths in points.
struct Repeat {
  double width = 0, height = 0;  // of the sheet
  int columns = 1, rows = 1;
  double x = 0, y = 0;               // of the first piece's corner on the front
  double gap_x = 0, gap_y = 0;       // between pieces; bleed reaches to half of it
  std::optional<draw::Stock> stock;  // not set: what the layout says
};

// What is repeated: the layout's own sheet, or a piece of one panel, or two back to back.
Plan one_up(const std::vector<std::string>& panels, Size panel, draw::Duplex flip);

// How many pieces lie on a sheet of the plan.
int pieces_on(const Plan& plan);

// The piece's plan in every place of the grid. Its second side is reflected for the edge that the
// sheet must be turned over so that backs stand as in the piece: each back lies behind its front
// wherever the grid lies on the sheet.
Plan repeat(const Plan& piece, const Repeat& grid);

// Reads one of a layout's `sheets`, without `kind` or of kind grid. Rules "sheet-size", where the
// pieces reach beyond the sheet; "sheet-reach", where what has meaning, `safe` points inside each
// piece's panels, would lie outside what an office printer reaches.
std::optional<Plan> read_repeat(const yaml::Node& node, const Plan& piece, Size panel, double safe,
                                Diagnostics& diagnostics);

// How far from a sheet's edge office printers leave paper white, points.
inline constexpr double unprintable = 18;

schema::Describe repeat_schema();  // what its reader takes

}  // namespace pliego::sheet
