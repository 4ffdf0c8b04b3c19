// Vector drawings: shapes of lines and curves, with what fills and outlines them. A picture made of
// them is as sharp at any size.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"

namespace pliego {

struct PathSegment {
  enum class Kind { move, line, cubic, close } kind;
  Point p1, p2, p;  // control points (cubic only), then the end point
};

enum class LineCap { butt, round, square };
enum class LineJoin { miter, round, bevel };

struct GradientStop {
  double at = 0;  // 0 to 1
  Color color;
};

// Colours that go over into each other along a line, or from one circle to another; beyond its ends
// the last colour goes on (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4).
struct Gradient {
  bool radial = false;
  Point from, to;
  double from_radius = 0, to_radius = 0;  // of a radial one
  Transform place;                        // from its own coordinates to those of the shape
  std::vector<GradientStop> stops;        // at least two, in order
};

struct Paint {
  Color color;                               // of a gradient, the mean of its colours
  std::shared_ptr<const Gradient> gradient;  // null: the colour alone
  double opacity = 1;                        // 0 to 1
};

// A path's area, and which of its loops are holes.
struct Outline {
  std::vector<PathSegment> segments;
  bool even_odd = false;  // else by the non-zero winding rule (ISO 32000-1, 8.5.3.3)
};

struct DrawnLine {
  Paint paint;  // without a gradient
  double width = 1;
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  double miter_limit = 4;
  std::vector<double> dash;  // empty: solid
  double dash_offset = 0;
};

struct Shape {
  Outline outline;
  Transform place;  // to the coordinates around; other than none where a line is stretched by it
  std::optional<Paint> fill;
  std::optional<DrawnLine> line;  // over the fill
};

struct ClippedShapes;
using DrawingPart = std::variant<Shape, ClippedShapes>;

struct ClippedShapes {
  Outline clip;
  std::vector<DrawingPart> parts;  // in painting order; seen inside the clip only
};

struct Drawing {
  Size size;                       // in units of its own, both above 0; beyond it nothing is seen
  std::vector<DrawingPart> parts;  // in painting order
};

// The box around a path's points and control points; nullopt where it has none.
std::optional<Rect> bounds(const std::vector<PathSegment>& segments);

}  // namespace pliego
