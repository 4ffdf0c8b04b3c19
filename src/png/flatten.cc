#include "png/flatten.h"

#include <algorithm>
#include <cmath>

namespace pliego::png {
namespace {

constexpr double tolerance = 0.05;  // pixels
constexpr int most_lines = 256;     // a curve, however large

double bend(Point a, Point b, Point c) {
  const double x = a.x - 2 * b.x + c.x, y = a.y - 2 * b.y + c.y;
  return std::sqrt(x * x + y * y);
}

// How many lines keep within the tolerance: a curve of degree n strays from its chord by at most
// n (n - 1) / 8 times its largest second difference, and by 1/k^2 of that when cut in k.
int line_count(int degree, double largest_bend) {
  const double stray = degree * (degree - 1) / 8.0 * largest_bend;
  return std::clamp(static_cast<int>(std::ceil(std::sqrt(stray / tolerance))), 1, most_lines);
}

Point quad_at(Point a, Point b, Point c, double t) {
  const double s = 1 - t, wa = s * s, wb = 2 * s * t, wc = t * t;
  return {wa * a.x + wb * b.x + wc * c.x, wa * a.y + wb * b.y + wc * c.y};
}

Point cubic_at(Point a, Point b, Point c, Point d, double t) {
  const double s = 1 - t, wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
  return {wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y};
}

class Flattener {
 public:
  explicit Flattener(std::vector<Edge>& edges) : edges_(edges) {}

  void move(Point p) {
    close();
    start_ = pen_ = p;
  }
  void line(Point p) {
    edges_.push_back({pen_, p});
    pen_ = p;
  }
  void quad(Point b, Point c) {
    const Point a = pen_;
    curve(line_count(2, bend(a, b, c)), c, [&](double t) { return quad_at(a, b, c, t); });
  }
  void cubic(Point b, Point c, Point d) {
    const Point a = pen_;
    curve(line_count(3, std::max(bend(a, b, c), bend(b, c, d))), d,
          [&](double t) { return cubic_at(a, b, c, d, t); });
  }
  void close() {
    if (pen_ != start_) line(start_);
  }

 private:
  template <class At>
  void curve(int lines, Point end, At at) {
    for (int i = 1; i < lines; ++i) line(at(static_cast<double>(i) / lines));
    line(end);
  }

  std::vector<Edge>& edges_;
  Point start_, pen_;
};

}  // namespace

void flatten(const text::Outline& outline, const Transform& to_pixels, std::vector<Edge>& edges) {
  using Kind = text::OutlineSegment::Kind;
  Flattener flattener(edges);
  for (const text::OutlineSegment& s : outline) {
    const Point p1 = to_pixels.apply(Point{s.x1, s.y1}), p2 = to_pixels.apply(Point{s.x2, s.y2});
    const Point p = to_pixels.apply(Point{s.x, s.y});
    switch (s.kind) {
      case Kind::move:
        flattener.move(p);
        break;
      case Kind::line:
        flattener.line(p);
        break;
      case Kind::quad:
        flattener.quad(p1, p);
        break;
      case Kind::cubic:
        flattener.cubic(p1, p2, p);
        break;
      case Kind::close:
        flattener.close();
        break;
    }
  }
  flattener.close();
}

}  // namespace pliego::png
