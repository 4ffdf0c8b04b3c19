#include "svg/path_data.h"

#include <array>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "base/number_text.h"

namespace pliego::svg {
namespace {

class Steps {
 public:
  explicit Steps(int decimals) : decimals_(decimals), grid_(std::pow(10, decimals)) {}

  void move(Point to) {
    const Spot next = spot(to);
    if (data_.empty())
      put('M', {next.x, next.y});
    else
      put('m', {next.x - at_.x, next.y - at_.y});
    last_ = 0;  // what follows without a letter would be lines
    start_ = at_ = next;
  }
  void line(Point to) {
    const Spot next = spot(to);
    if (next.y == at_.y)
      put('h', {next.x - at_.x});
    else if (next.x == at_.x)
      put('v', {next.y - at_.y});
    else
      put('l', {next.x - at_.x, next.y - at_.y});
    at_ = next;
  }
  void quad(Point bend, Point to) {
    const Spot b = from_here(bend), t = from_here(to);
    put('q', {b.x, b.y, t.x, t.y});
    at_ = spot(to);
  }
  void cubic(Point one, Point two, Point to) {
    const Spot a = from_here(one), b = from_here(two), t = from_here(to);
    put('c', {a.x, a.y, b.x, b.y, t.x, t.y});
    at_ = spot(to);
  }
  void close() {
    put('z', {});
    last_ = 0;
    at_ = start_;
  }
  std::string take() { return std::move(data_); }

 private:
  struct Spot {
    double x = 0, y = 0;  // whole steps of the grid
  };
  Spot spot(Point p) const { return {std::round(p.x * grid_), std::round(p.y * grid_)}; }
  Spot from_here(Point p) const {
    const Spot s = spot(p);
    return {s.x - at_.x, s.y - at_.y};
  }

  // Without the letter where it is the one before, without a blank where a sign parts two numbers.
  void put(char letter, std::initializer_list<double> steps) {
    bool parted = letter != last_;
    if (parted) data_ += letter;
    last_ = letter;
    for (const double step : steps) {
      if (!parted && step >= 0) data_ += ' ';
      append_number(data_, step / grid_, decimals_);
      parted = false;
    }
  }

  int decimals_;
  double grid_;
  Spot at_, start_;
  char last_ = 0;
  std::string data_;
};

}  // namespace

std::string path_data(const std::vector<PathSegment>& segments, int decimals) {
  using Kind = PathSegment::Kind;
  Steps steps(decimals);
  for (const PathSegment& s : segments) {
    switch (s.kind) {
      case Kind::move:
        steps.move(s.p);
        break;
      case Kind::line:
        steps.line(s.p);
        break;
      case Kind::cubic:
        steps.cubic(s.p1, s.p2, s.p);
        break;
      case Kind::close:
        steps.close();
        break;
    }
  }
  return steps.take();
}

std::string path_data(const text::Outline& outline, int decimals) {
  using Kind = text::OutlineSegment::Kind;
  Steps steps(decimals);
  for (const text::OutlineSegment& s : outline) {
    const Point one{s.x1, -s.y1}, two{s.x2, -s.y2}, to{s.x, -s.y};
    switch (s.kind) {
      case Kind::move:
        steps.move(to);
        break;
      case Kind::line:
        steps.line(to);
        break;
      case Kind::quad:
        steps.quad(one, to);
        break;
      case Kind::cubic:
        steps.cubic(one, two, to);
        break;
      case Kind::close:
        steps.close();
        break;
    }
  }
  return steps.take();
}

}  // namespace pliego::svg
