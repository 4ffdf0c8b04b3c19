#include "layout/calibration_rulers.h"

#include "base/units.h"

namespace pliego::layout {
namespace {

constexpr double thin = 0.4, label_depth = 15;

double mm(double value) { return value * points_per_mm; }

void add_line(Drawing& drawing, Point from, Point to, double width = thin) {
  drawing.items.push_back(draw::line(from, to, drawing.color, width, "ruler"));
}

// The steps of one edge. `point` gives the page's point for a distance along the edge from its
// middle and a depth from the edge.
template <class PointAt>
void draw_steps(Drawing& drawing, PointAt point) {
  constexpr double pitch = 5, half = 1.8;  // mm
  for (int depth = 1; depth <= widest_margin; ++depth) {
    const double along = mm((depth - (widest_margin + 1) / 2.0) * pitch);
    add_line(drawing, point(along - mm(half), mm(depth)), point(along + mm(half), mm(depth)), 0.6);
    if (depth < widest_margin)
      add_line(drawing, point(along, mm(depth)), point(along, mm(widest_margin + 0.8)), 0.15);
    drawing.put(std::to_string(depth), point(along, mm(label_depth)));
  }
}

}  // namespace

void draw_edge_steps(Drawing& drawing, Size paper) {
  const double x = paper.width / 2, y = paper.height / 2;
  draw_steps(drawing, [&](double along, double depth) { return Point{x + along, depth}; });
  draw_steps(drawing, [&](double along, double depth) {
    return Point{x + along, paper.height - depth};
  });
  draw_steps(drawing, [&](double along, double depth) { return Point{depth, y + along}; });
  draw_steps(drawing, [&](double along, double depth) {
    return Point{paper.width - depth, y + along};
  });
}

void draw_ruler(Drawing& drawing, Point at, bool across) {
  const auto point = [&](double along, double aside) {
    return across ? Point{at.x + along, at.y - aside} : Point{at.x - aside, at.y + along};
  };
  add_line(drawing, point(-mm(widest_shift), 0), point(mm(widest_shift), 0));
  for (int tick = -widest_shift; tick <= widest_shift; ++tick) {
    const bool is_long = tick % 5 == 0;
    add_line(drawing, point(mm(tick), 0), point(mm(tick), is_long ? 9 : 5), is_long ? 0.6 : 0.3);
    if (is_long) drawing.put(std::to_string(tick), point(mm(tick), across ? 16 : 19));
  }
  drawing.put(across ? "x" : "y", point(0, -14));
}

void draw_pointer(Drawing& drawing, Point at, bool across) {
  constexpr double reach = 13;  // mm
  if (across)
    add_line(drawing, {at.x, at.y - mm(reach)}, {at.x, at.y + mm(reach)}, 0.6);
  else
    add_line(drawing, {at.x - mm(reach), at.y}, {at.x + mm(reach), at.y}, 0.6);
}

}  // namespace pliego::layout
