#include "sheet/repeat.h"

#include <algorithm>
#include <cmath>

#include "yaml/fields.h"

namespace pliego::sheet {
namespace {

constexpr int most_columns = 20, most_rows = 20;

struct RawRepeat : Repeat {
  std::string kind;
};

const Record<RawRepeat>& repeat_record() {
  using R = RawRepeat;
  static const Record<R> record(
      "a sheet of several",
      {optional<R, std::string>("kind", &R::kind, read::name(), "grid."),
       required<R, double>("width", &R::width, read::length(36, 14400), "Of the sheet."),
       required<R, double>("height", &R::height, read::length(36, 14400), "Of the sheet."),
       required<R, int>("columns", &R::columns, read::integer(1, most_columns),
                        "Pieces side by side."),
       required<R, int>("rows", &R::rows, read::integer(1, most_rows), "Pieces above each other."),
       required<R, double>("x", &R::x, read::length(0, 14400), "The first piece's left edge."),
       required<R, double>("y", &R::y, read::length(0, 14400), "The first piece's top edge."),
       optional<R, double>("gap-x", &R::gap_x, read::length(0, 1440), "Between columns."),
       optional<R, double>("gap-y", &R::gap_y, read::length(0, 1440), "Between rows."),
       optional<R, draw::Stock>("paper", &R::stock, read::one_of<draw::Stock>(),
                                "What the sheet is.")});
  return record;
}

draw::Duplex flip_about(bool upright_axis, Size sheet) {
  const bool landscape = sheet.width >= sheet.height;
  return upright_axis == landscape ? draw::Duplex::flip_short_edge : draw::Duplex::flip_long_edge;
}

// Corners of the pieces on the front, row by row.
std::vector<Point> corners(const Plan& piece, const Repeat& grid) {
  std::vector<Point> found;
  for (int row = 0; row < grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      found.push_back({grid.x + column * (piece.width + grid.gap_x),
                       grid.y + row * (piece.height + grid.gap_y)});
  return found;
}

Side repeat_side(const Side& side, const std::vector<Point>& corners) {
  Side repeated{side.name, {}};
  for (std::size_t copy = 0; copy < corners.size(); ++copy) {
    for (Placement placement : side.panels) {
      placement.x += corners[copy].x;
      placement.y += corners[copy].y;
      placement.copy = static_cast<int>(copy);
      repeated.panels.push_back(std::move(placement));
    }
  }
  return repeated;
}

std::vector<Fold> repeat_folds(const Plan& piece, const std::vector<Point>& corners) {
  std::vector<Fold> folds;
  for (const Point& corner : corners) {
    for (const Fold& fold : piece.folds) {
      const Fold moved{fold.vertical, fold.at + (fold.vertical ? corner.x : corner.y)};
      const bool known = std::any_of(folds.begin(), folds.end(), [&](const Fold& other) {
        return other.vertical == moved.vertical && std::abs(other.at - moved.at) < 0.01;
      });
      if (!known) folds.push_back(moved);
    }
  }
  return folds;
}

// Rounding: inches become points exactly enough for this.
constexpr double touch = 0.01;

bool fits(const Plan& piece, const Repeat& grid, Diagnostics& diagnostics, const Place& place) {
  const double right = grid.x + grid.columns * piece.width + (grid.columns - 1) * grid.gap_x;
  const double bottom = grid.y + grid.rows * piece.height + (grid.rows - 1) * grid.gap_y;
  if (right <= grid.width + touch && bottom <= grid.height + touch) return true;
  diagnostics.error("sheet-size", place, "The pieces reach beyond the sheet.",
                    "Take fewer columns or rows, smaller gaps, or a larger sheet.");
  return false;
}

bool within_reach(const Plan& plan, Size panel, double safe, Diagnostics& diagnostics,
                  const Place& place) {
  const Rect reach = Rect{0, 0, plan.width, plan.height}.outset(-unprintable);
  for (const Side& side : plan.sides) {
    for (const Placement& each : side.panels) {
      const Rect area{each.x, each.y, panel.width, panel.height};
      if (reach.contains(area.outset(-safe))) continue;
      diagnostics.error("sheet-reach", place,
                        "Text would lie less than 0.25 in from the sheet's edge, where office "
                        "printers print nothing.",
                        "Move the pieces away from the edge with 'x' and 'y'.");
      return false;
    }
  }
  return true;
}

}  // namespace

schema::Describe repeat_schema() { return repeat_record().describe(); }

Plan one_up(const std::vector<std::string>& panels, Size panel, draw::Duplex flip) {
  Plan plan{.width = panel.width, .height = panel.height, .flip = flip};
  for (const std::string& name : panels) plan.sides.push_back({name, {{name, 0, 0}}});
  if (panels.size() < 2) plan.flip = draw::Duplex::none;
  return plan;
}

int pieces_on(const Plan& plan) {
  int last = 0;
  for (const Placement& each : plan.sides.front().panels) last = std::max(last, each.copy);
  return last + 1;
}

Plan repeat(const Plan& piece, const Repeat& grid) {
  Plan plan{.width = grid.width, .height = grid.height, .stock = grid.stock};
  std::vector<Point> places = corners(piece, grid);
  plan.folds = repeat_folds(piece, places);
  plan.sides.push_back(repeat_side(piece.sides.front(), places));
  if (piece.sides.size() < 2) return plan;
  const bool upright = piece.turns_about_upright_axis();
  plan.flip = flip_about(upright, {grid.width, grid.height});
  for (Point& at : places) {
    if (upright)
      at.x = grid.width - at.x - piece.width;
    else
      at.y = grid.height - at.y - piece.height;
  }
  plan.sides.push_back(repeat_side(piece.sides[1], places));
  return plan;
}

std::optional<Plan> read_repeat(const yaml::Node& node, const Plan& piece, Size panel, double safe,
                                Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const Repeat grid = repeat_record().read(node, diagnostics);
  const Place place = node.mark.place();
  if (diagnostics.errors() > errors_before || !fits(piece, grid, diagnostics, place))
    return std::nullopt;
  Plan plan = repeat(piece, grid);
  plan.mark = node.mark;
  if (!within_reach(plan, panel, safe, diagnostics, place)) return std::nullopt;
  return plan;
}

}  // namespace pliego::sheet
