#include "pdf/path_painter.h"

#include <algorithm>

namespace pliego::pdf {
namespace {

using Kind = draw::PathSegment::Kind;

// Four corners, closed, with sides along the axes: one operator instead of five.
bool is_rectangle(const std::vector<draw::PathSegment>& s) {
  if (s.size() != 5 || s[0].kind != Kind::move || s[4].kind != Kind::close) return false;
  if (!std::all_of(s.begin() + 1, s.begin() + 4,
                   [](const draw::PathSegment& side) { return side.kind == Kind::line; }))
    return false;
  const Point a = s[0].p, b = s[1].p, c = s[2].p, d = s[3].p;
  const bool across = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
  const bool down = a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y;
  return across || down;
}

void paint_rectangle(Content& content, Point a, Point c) {
  content.rectangle({std::min(a.x, c.x), std::min(a.y, c.y)},
                    {std::abs(a.x - c.x), std::abs(a.y - c.y)});
}

void paint_segments(Content& content, const draw::Path& path,
                    const std::function<Point(Point)>& place) {
  Point at;
  for (const draw::PathSegment& segment : path.segments) {
    const Point to = place(segment.p);
    switch (segment.kind) {
      case Kind::move:
        content.move(to);
        break;
      case Kind::line:
        content.line(to);
        break;
      case Kind::cubic:
        content.curve(at, place(segment.p1), place(segment.p2), to);
        break;
      case Kind::close:
        content.paint("h");
        continue;
    }
    at = to;
  }
}

void set_stroke(Content& content, const draw::Stroke& stroke) {
  content.stroke_color(stroke.color);
  content.line_width(stroke.width);
  content.dash(stroke.dash);
  content.round_caps(stroke.round_caps);
}

}  // namespace

void paint_path(Content& content, const draw::Path& path,
                const std::function<Point(Point)>& place) {
  content.overprint(false);
  if (path.fill) content.fill_color(*path.fill);
  if (path.stroke) set_stroke(content, *path.stroke);
  if (is_rectangle(path.segments)) {
    paint_rectangle(content, place(path.segments[0].p), place(path.segments[2].p));
  } else {
    paint_segments(content, path, place);
  }
  content.paint(path.fill && path.stroke ? "B" : path.fill ? "f" : "S");
}

}  // namespace pliego::pdf
