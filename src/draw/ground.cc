#include "draw/ground.h"

#include <algorithm>

#include "draw/visit.h"

namespace pliego::draw {
namespace {

// Whether it fills the box around it, but for round corners: it runs along all four of its sides.
bool fills_box(const Path& path, const Rect& box) {
  const Point middle{box.x + box.width / 2, box.y + box.height / 2};
  int sides = 0;
  Point at;
  for (const PathSegment& segment : path.segments) {
    if (segment.kind == PathSegment::Kind::close) continue;
    const bool is_line = segment.kind == PathSegment::Kind::line;
    const bool passes_x = (at.x - middle.x) * (segment.p.x - middle.x) <= 0;
    const bool passes_y = (at.y - middle.y) * (segment.p.y - middle.y) <= 0;
    if (is_line && (at.x == segment.p.x ? passes_y : at.y == segment.p.y && passes_x)) ++sides;
    at = segment.p;
  }
  return sides >= 3;  // the last may be the closing one
}

}  // namespace

void Ground::add(const Item& item, const Transform& to_page) {
  const auto box = bounds(item);
  if (!box) return;
  if (const auto* path = std::get_if<Path>(&item)) {
    if (!path->fill) return;
    const bool is_one_color = !path->gradient && path->opacity == 1;
    fills_.push_back({to_page.apply(*box), is_one_color && fills_box(*path, *box),
                      is_one_color ? path->fill : std::nullopt});
  } else if (std::holds_alternative<Image>(item) || std::holds_alternative<PlacedPage>(item)) {
    fills_.push_back({to_page.apply(*box), true, std::nullopt});
  }
}

Ground::Ground(const Page& page) {
  for_each_leaf(page, [&](const Item& item, const Transform& to_page) { add(item, to_page); });
}

std::optional<Color> Ground::at(Point point) const {
  for (auto fill = fills_.rbegin(); fill != fills_.rend(); ++fill)
    if (fill->box.contains({point.x, point.y, 0, 0}, 0)) return fill->color;
  return paper;
}

std::optional<Color> Ground::under(const Rect& area) const {
  const auto top = std::find_if(fills_.rbegin(), fills_.rend(),
                                [&](const Fill& fill) { return meet(fill.box, area); });
  if (top == fills_.rend()) return paper;
  if (!top->covers_box || !top->box.contains(area)) return std::nullopt;
  return top->color;
}

double Ground::most_ink_under(const Rect& area) const {
  double most = 0;
  for (auto fill = fills_.rbegin(); fill != fills_.rend(); ++fill) {
    if (!meet(fill->box, area)) continue;
    if (fill->color) most = std::max(most, total_ink(*fill->color));
    if (fill->covers_box && fill->box.contains(area)) break;  // hides what is below
  }
  return most;
}

}  // namespace pliego::draw
