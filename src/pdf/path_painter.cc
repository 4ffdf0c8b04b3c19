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

void paint_segments(Content& content, const std::vector<draw::PathSegment>& segments,
                    const std::function<Point(Point)>& place) {
  Point at;
  for (const draw::PathSegment& segment : segments) {
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
  content.dash(stroke.dash, stroke.dash_offset);
  content.cap(stroke.cap);
  content.join(stroke.join, stroke.miter_limit);
}

void add_outline(Content& content, const std::vector<draw::PathSegment>& segments,
                 const std::function<Point(Point)>& place) {
  if (is_rectangle(segments)) {
    paint_rectangle(content, place(segments[0].p), place(segments[2].p));
  } else {
    paint_segments(content, segments, place);
  }
}

// Where the origin and the axes of the path's coordinates go: x' = x + left, y' = top - y.
Transform axes(const std::function<Point(Point)>& place) {
  const Point origin = place({0, 0});
  return {1, 0, 0, -1, origin.x, origin.y};
}

// The path as a clip, then the gradient all over it.
void fill_with_gradient(Content& content, const PaintSet& paints, const draw::Path& path,
                        const std::function<Point(Point)>& place) {
  content.save();
  add_outline(content, path.segments, place);
  content.paint(path.even_odd ? "W* n" : "W n");
  content.concat(path.gradient->place.then(axes(place)));
  content.shade(paints.index_of(*path.gradient));
  content.restore();
}

const char* operator_for(bool fills, bool strokes, bool even_odd) {
  if (fills && strokes) return even_odd ? "B*" : "B";
  return !fills ? "S" : even_odd ? "f*" : "f";
}

void paint_solid(Content& content, const PaintSet& paints, const draw::Path& path,
                 const std::function<Point(Point)>& place) {
  const bool fills = path.fill && !path.gradient;
  if (path.fill && path.gradient) fill_with_gradient(content, paints, path, place);
  if (fills) content.fill_color(*path.fill);
  if (path.stroke) set_stroke(content, *path.stroke);
  if (!fills && !path.stroke) return;
  add_outline(content, path.segments, place);
  content.paint(operator_for(fills, path.stroke.has_value(), path.even_odd));
}

}  // namespace

void clip_to(Content& content, const Outline& outline, const std::function<Point(Point)>& place) {
  add_outline(content, outline.segments, place);
  content.paint(outline.even_odd ? "W* n" : "W n");
}

void paint_path(Content& content, const PaintSet& paints, const draw::Path& path,
                const std::function<Point(Point)>& place) {
  content.overprint(false);
  if (!draw::is_see_through(path)) return paint_solid(content, paints, path, place);
  content.save();
  content.state(paints.index_of(PaintSet::opacity_of(path)));
  paint_solid(content, paints, path, place);
  content.restore();
}

}  // namespace pliego::pdf
