#include "picture/path_data.h"

#include <cmath>
#include <numbers>

#include "picture/limits.h"
#include "picture/scan.h"

namespace pliego::picture {
namespace {

using Kind = PathSegment::Kind;
using std::numbers::pi;

Point between(Point from, Point to, double part) {
  return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

Point mirrored(Point p, Point at) { return {2 * at.x - p.x, 2 * at.y - p.y}; }

class PathReader {
 public:
  explicit PathReader(std::string_view d) : scanner_(d) {}

  std::vector<PathSegment> read() {
    while (segments_.size() <= max_segments && read_command()) {
    }
    return std::move(segments_);
  }

 private:
  // False at the end, or where something is wrong.
  bool read_command() {
    const char next = scanner_.peek();
    if (next == '\0') return false;
    const bool is_letter = (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
    if (is_letter) {
      command_ = next;
      scanner_.drop(1);
    } else if (command_ == '\0' || command_ == 'Z' || command_ == 'z') {
      return false;
    }
    if (segments_.empty() && command_ != 'M' && command_ != 'm') return false;
    const bool done = step();
    scanner_.skip_separator();
    before_ = command_;
    if (command_ == 'M') command_ = 'L';
    if (command_ == 'm') command_ = 'l';
    return done;
  }

  bool relative() const { return command_ >= 'a'; }

  bool step() {
    switch (command_) {
      case 'M':
      case 'm':
        return move();
      case 'L':
      case 'l':
        return take_point(&a_) && line(a_);
      case 'H':
      case 'h':
        return take(&x_) && line({x_ + (relative() ? at_.x : 0), at_.y});
      case 'V':
      case 'v':
        return take(&x_) && line({at_.x, x_ + (relative() ? at_.y : 0)});
      case 'C':
      case 'c':
        return take_point(&a_) && take_point(&b_) && take_point(&c_) && curve(a_, b_, c_);
      case 'S':
      case 's':
        a_ = follows("CcSs") ? mirrored(control_, at_) : at_;
        return take_point(&b_) && take_point(&c_) && curve(a_, b_, c_);
      case 'Q':
      case 'q':
        return take_point(&a_) && take_point(&c_) && quadratic(a_, c_);
      case 'T':
      case 't':
        a_ = follows("QqTt") ? mirrored(control_, at_) : at_;
        return take_point(&c_) && quadratic(a_, c_);
      case 'A':
      case 'a':
        return arc();
      case 'Z':
      case 'z':
        return close();
      default:
        return false;
    }
  }

  bool follows(std::string_view commands) const {
    return before_ != '\0' && commands.find(before_) != std::string_view::npos;
  }

  bool take(double* to) {
    scanner_.skip_separator();
    const auto number = scanner_.number();
    if (number) *to = *number;
    return number.has_value();
  }

  bool take_point(Point* to) {
    if (!take(&to->x) || !take(&to->y)) return false;
    if (relative()) *to = {to->x + at_.x, to->y + at_.y};
    return true;
  }

  void begin_anew() {  // a loop that was closed goes on from where it began
    if (!closed_) return;
    segments_.push_back({Kind::move, {}, {}, at_});
    closed_ = false;
  }

  bool move() {
    if (!take_point(&a_)) return false;
    segments_.push_back({Kind::move, {}, {}, a_});
    at_ = begin_ = a_;
    closed_ = false;
    return true;
  }

  bool line(Point to) {
    begin_anew();
    segments_.push_back({Kind::line, {}, {}, to});
    at_ = to;
    return true;
  }

  bool curve(Point p1, Point p2, Point to) {
    begin_anew();
    segments_.push_back({Kind::cubic, p1, p2, to});
    control_ = p2;
    at_ = to;
    return true;
  }

  bool quadratic(Point control, Point to) {
    const Point from = at_;
    curve(between(from, control, 2. / 3), between(to, control, 2. / 3), to);
    control_ = control;
    return true;
  }

  bool arc() {
    Arc arc{};
    if (!take(&arc.rx) || !take(&arc.ry) || !take(&arc.turn)) return false;
    scanner_.skip_separator();
    const auto large = scanner_.flag();
    scanner_.skip_separator();
    const auto sweep = large ? scanner_.flag() : std::nullopt;
    if (!sweep || !take_point(&a_)) return false;
    arc.large = *large, arc.sweep = *sweep;
    begin_anew();
    add_arc(segments_, at_, arc, a_);
    at_ = a_;
    return true;
  }

  bool close() {
    if (!closed_) segments_.push_back({Kind::close, {}, {}, {}});
    at_ = begin_;
    closed_ = true;
    return true;
  }

  Scanner scanner_;
  std::vector<PathSegment> segments_;
  char command_ = '\0', before_ = '\0';
  bool closed_ = false;
  Point at_, begin_, control_;
  double x_ = 0;
  Point a_, b_, c_;
};

double angle_of(double x, double y) { return std::atan2(y, x); }

}  // namespace

// From end points to the centre, then a cubic for each quarter turn at most (SVG 1.1, F.6.5 and
// F.6.6).
void add_arc(std::vector<PathSegment>& to, Point from, const Arc& arc, Point end) {
  if (from == end) return;
  double rx = std::abs(arc.rx), ry = std::abs(arc.ry);
  if (!(rx > 0) || !(ry > 0) || rx > 1e9 || ry > 1e9) {
    to.push_back({Kind::line, {}, {}, end});
    return;
  }
  const double turn = std::fmod(arc.turn, 360) * pi / 180, c = std::cos(turn), s = std::sin(turn);
  const double dx = (from.x - end.x) / 2, dy = (from.y - end.y) / 2;
  const double x = c * dx + s * dy, y = -s * dx + c * dy;
  const double reach = (x * x) / (rx * rx) + (y * y) / (ry * ry);
  if (reach > 1) rx *= std::sqrt(reach), ry *= std::sqrt(reach);
  const double weight = (x * x) / (rx * rx) + (y * y) / (ry * ry);
  const double far = std::sqrt(std::max(0.0, 1 / weight - 1)) * (arc.large == arc.sweep ? -1 : 1);
  const double cx = far * rx * y / ry, cy = -far * ry * x / rx;
  const Transform place{
      c, s, -s, c, c * cx - s * cy + (from.x + end.x) / 2, s * cx + c * cy + (from.y + end.y) / 2};
  const double begin = angle_of((x - cx) / rx, (y - cy) / ry);
  double sweep = angle_of((-x - cx) / rx, (-y - cy) / ry) - begin;
  if (arc.sweep && sweep < 0) sweep += 2 * pi;
  if (!arc.sweep && sweep > 0) sweep -= 2 * pi;
  const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (pi / 2) - 1e-6)));
  const double step = sweep / parts, pull = 4. / 3 * std::tan(step / 4);
  for (int i = 0; i < parts; ++i) {
    const double a = begin + i * step, b = a + step;
    const auto on = [&](double px, double py) { return place.apply(Point{rx * px, ry * py}); };
    const Point stop = i + 1 == parts ? end : on(std::cos(b), std::sin(b));
    to.push_back({Kind::cubic,
                  on(std::cos(a) - pull * std::sin(a), std::sin(a) + pull * std::cos(a)),
                  on(std::cos(b) + pull * std::sin(b), std::sin(b) - pull * std::cos(b)), stop});
  }
}

std::vector<PathSegment> path_data(std::string_view d) { return PathReader(d).read(); }

std::vector<PathSegment> rectangle(const Rect& r, double rx, double ry) {
  rx = std::min(rx, r.width / 2), ry = std::min(ry, r.height / 2);
  if (!(rx > 0) || !(ry > 0))
    return {{Kind::move, {}, {}, {r.x, r.y}},
            {Kind::line, {}, {}, {r.right(), r.y}},
            {Kind::line, {}, {}, {r.right(), r.bottom()}},
            {Kind::line, {}, {}, {r.x, r.bottom()}},
            {Kind::close, {}, {}, {}}};
  std::vector<PathSegment> path{{Kind::move, {}, {}, {r.x + rx, r.y}}};
  const auto corner = [&](Point from, Point to) {
    path.push_back({Kind::line, {}, {}, from});
    add_arc(path, from, {rx, ry, 0, false, true}, to);
  };
  corner({r.right() - rx, r.y}, {r.right(), r.y + ry});
  corner({r.right(), r.bottom() - ry}, {r.right() - rx, r.bottom()});
  corner({r.x + rx, r.bottom()}, {r.x, r.bottom() - ry});
  corner({r.x, r.y + ry}, {r.x + rx, r.y});
  path.push_back({Kind::close, {}, {}, {}});
  return path;
}

std::vector<PathSegment> ellipse(Point c, double rx, double ry) {
  std::vector<PathSegment> path{{Kind::move, {}, {}, {c.x + rx, c.y}}};
  add_arc(path, {c.x + rx, c.y}, {rx, ry, 0, false, true}, {c.x - rx, c.y});
  add_arc(path, {c.x - rx, c.y}, {rx, ry, 0, false, true}, {c.x + rx, c.y});
  path.push_back({Kind::close, {}, {}, {}});
  return path;
}

}  // namespace pliego::picture
