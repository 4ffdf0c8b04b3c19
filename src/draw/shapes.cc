// The few shapes that pages are made of, as paths.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "draw/item.h"

namespace pliego::draw {
namespace {

using Kind = PathSegment::Kind;

// Control distance of a cubic that follows a quarter circle of radius 1 (error under 0.03 %).
constexpr double quarter = 0.5522847498;

}  // namespace

Path rectangle(const Rect& r, const Color& fill, std::string note) {
  return {.segments = {{Kind::move, {}, {}, {r.x, r.y}},
                       {Kind::line, {}, {}, {r.right(), r.y}},
                       {Kind::line, {}, {}, {r.right(), r.bottom()}},
                       {Kind::line, {}, {}, {r.x, r.bottom()}},
                       {Kind::close, {}, {}, {}}},
          .fill = fill,
          .stroke = {},
          .mark = {},
          .note = std::move(note)};
}

Path rounded_rectangle(const Rect& r, double radius, const Color& fill, std::string note) {
  const double a = radius, k = radius * (1 - quarter);
  const double l = r.x, t = r.y, e = r.right(), b = r.bottom();
  return {.segments = {{Kind::move, {}, {}, {l + a, t}},
                       {Kind::line, {}, {}, {e - a, t}},
                       {Kind::cubic, {e - k, t}, {e, t + k}, {e, t + a}},
                       {Kind::line, {}, {}, {e, b - a}},
                       {Kind::cubic, {e, b - k}, {e - k, b}, {e - a, b}},
                       {Kind::line, {}, {}, {l + a, b}},
                       {Kind::cubic, {l + k, b}, {l, b - k}, {l, b - a}},
                       {Kind::line, {}, {}, {l, t + a}},
                       {Kind::cubic, {l, t + k}, {l + k, t}, {l + a, t}},
                       {Kind::close, {}, {}, {}}},
          .fill = fill,
          .stroke = {},
          .mark = {},
          .note = std::move(note)};
}

Path circle(Point c, double radius, const Color& fill, std::string note) {
  return rounded_rectangle({c.x - radius, c.y - radius, 2 * radius, 2 * radius}, radius, fill,
                           std::move(note));
}

Path arc(Point center, double radius, double from, double to, const Color& color, double width,
         std::string note) {
  const auto angle = [](double turns) { return (turns - 0.25) * 2 * std::numbers::pi; };
  const int parts = std::max(1, static_cast<int>(std::ceil((to - from) * 4)));
  const double step = (angle(to) - angle(from)) / parts;
  const double pull = 4.0 / 3 * std::tan(step / 4) * radius;  // to the control points
  const auto on = [&](double a) {
    return Point{center.x + radius * std::cos(a), center.y + radius * std::sin(a)};
  };
  Path path{.segments = {{Kind::move, {}, {}, on(angle(from))}},
            .fill = {},
            .stroke = Stroke{.color = color, .width = width, .dash = {}},
            .mark = {},
            .note = std::move(note)};
  for (int i = 0; i < parts; ++i) {
    const double a = angle(from) + i * step, b = a + step;
    const Point p = on(a), q = on(b);
    path.segments.push_back({Kind::cubic,
                             {p.x - pull * std::sin(a), p.y + pull * std::cos(a)},
                             {q.x + pull * std::sin(b), q.y - pull * std::cos(b)},
                             q});
  }
  return path;
}

Path line(Point from, Point to, const Color& color, double width, std::string note) {
  return {.segments = {{Kind::move, {}, {}, from}, {Kind::line, {}, {}, to}},
          .fill = {},
          .stroke = Stroke{.color = color, .width = width, .dash = {}},
          .mark = {},
          .note = std::move(note)};
}

Path glyph_path(const text::Font& font, std::uint32_t glyph, Point origin, double size,
                const Color& fill, std::string note) {
  const double s = size / font.metrics().units_per_em;
  const auto at = [&](double x, double y) { return Point{origin.x + x * s, origin.y - y * s}; };
  Path path{.segments = {}, .fill = fill, .stroke = {}, .mark = {}, .note = std::move(note)};
  Point pen;
  for (const text::OutlineSegment& o : font.outline(glyph)) {
    const Point end = at(o.x, o.y);
    switch (o.kind) {
      case text::OutlineSegment::Kind::move:
        path.segments.push_back({Kind::move, {}, {}, end});
        break;
      case text::OutlineSegment::Kind::line:
        path.segments.push_back({Kind::line, {}, {}, end});
        break;
      case text::OutlineSegment::Kind::quad: {  // raised to a cubic: the same curve, exactly
        const Point c = at(o.x1, o.y1);
        const Point c1{pen.x + 2.0 / 3 * (c.x - pen.x), pen.y + 2.0 / 3 * (c.y - pen.y)};
        const Point c2{end.x + 2.0 / 3 * (c.x - end.x), end.y + 2.0 / 3 * (c.y - end.y)};
        path.segments.push_back({Kind::cubic, c1, c2, end});
        break;
      }
      case text::OutlineSegment::Kind::cubic:
        path.segments.push_back({Kind::cubic, at(o.x1, o.y1), at(o.x2, o.y2), end});
        break;
      case text::OutlineSegment::Kind::close:
        path.segments.push_back({Kind::close, {}, {}, {}});
        break;
    }
    pen = end;
  }
  return path;
}

}  // namespace pliego::draw
