// Plain geometry in PostScript points (1/72 in). Origin at the top left of the trim box, y
// downward.
#pragma once

namespace pliego {

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  double width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

struct Insets {
  double top = 0, right = 0, bottom = 0, left = 0;
  bool operator==(const Insets&) const = default;
};

struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rect&) const = default;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  Rect inset(const Insets& by) const {
    return {x + by.left, y + by.top, width - by.left - by.right, height - by.top - by.bottom};
  }
  Rect outset(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
  Rect moved(double dx, double dy) const { return {x + dx, y + dy, width, height}; }
  bool contains(const Rect& other, double tolerance = 0.01) const {
    return other.x >= x - tolerance && other.y >= y - tolerance &&
           other.right() <= right() + tolerance && other.bottom() <= bottom() + tolerance;
  }
};

// The smallest that holds both.
Rect united(const Rect& a, const Rect& b);
// Whether they have more than an edge in common.
bool meet(const Rect& a, const Rect& b);

// x' = a x + c y + e, y' = b x + d y + f (the order of PDF's cm operator, ISO 32000-1, 8.3.4).
struct Transform {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
  bool operator==(const Transform&) const = default;

  static Transform translate(double dx, double dy) { return {1, 0, 0, 1, dx, dy}; }
  Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  Rect apply(const Rect& r) const;              // the upright box around the turned one
  Transform then(const Transform& next) const;  // first this, then next
};

}  // namespace pliego
