#include "sheet/marks.h"

#include <algorithm>
#include <cmath>

#include "base/units.h"
#include "draw/ground.h"
#include "draw/visit.h"
#include "sheet/repeat.h"

namespace pliego::sheet {
namespace {

// Whether black would not show on what lies under a point.
bool is_dark(const draw::Ground& ground, Point at) {
  const Color under = ground.at(at).value_or(draw::paper);
  return 0.2126 * under.red + 0.7152 * under.green + 0.0722 * under.blue < 0.4;
}

const Color black{.red = 0, .green = 0, .blue = 0, .name = "black"};
const Color white{.red = 1, .green = 1, .blue = 1, .black = 0, .name = "white"};

// A short line on the fold, from just inside what an office printer reaches, in whichever of black
// and white shows on what lies there. Between two panels' margins, it meets no text.
void add_tick(draw::Page& page, Point from, Point to) {
  // Just beside the fold: on it, the two panels' fills meet.
  const bool dark = is_dark(draw::Ground(page), {from.x - 1, from.y - 1});
  page.items.push_back(draw::line(from, to, dark ? white : black, 0.5, "fold-tick"));
}

std::vector<double> distinct(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
  values.erase(std::unique(values.begin(), values.end(), near), values.end());
  return values;
}

Rect around(const std::vector<Rect>& pieces) {
  double left = pieces.front().x, top = pieces.front().y;
  double right = pieces.front().right(), bottom = pieces.front().bottom();
  for (const Rect& piece : pieces) {
    left = std::min(left, piece.x), top = std::min(top, piece.y);
    right = std::max(right, piece.right()), bottom = std::max(bottom, piece.bottom());
  }
  return {left, top, right - left, bottom - top};
}

// A mark along the cut from `inner`, beside the printed area, towards `outer`, the reach's edge.
// Both are measured along the cut; `point` gives the page's point for such a measure.
template <class PointAt>
void add_mark(draw::Page& page, double inner, double outer, PointAt point) {
  constexpr double shortest = 6, longest = 18, thin = 0.25;
  const double way = outer < inner ? -1 : 1;
  const double length = std::min((outer - inner) * way, longest);
  if (length < shortest) return;
  page.items.push_back(
      draw::line(point(inner), point(inner + way * length), black, thin, "cut-mark"));
}

}  // namespace

double fold_at(const Fold& fold, const Plan& plan, bool is_back, bool mirrored) {
  const bool reflected = is_back && fold.vertical == plan.turns_about_upright_axis();
  const double far = fold.vertical ? plan.width : plan.height;
  return reflected != (mirrored && fold.vertical) ? far - fold.at : fold.at;
}

std::vector<FoldLine> folds_of(const Plan& plan, bool is_back, bool mirrored) {
  std::vector<FoldLine> folds;
  for (const Fold& fold : plan.folds)
    folds.push_back({fold.vertical, fold_at(fold, plan, is_back, mirrored)});
  return folds;
}

void add_fold_ticks(draw::Page& page, const Plan& plan, bool is_back, bool mirrored) {
  constexpr double start = 0.12 * points_per_inch, end = 0.36 * points_per_inch;
  for (const auto& [vertical, at] : folds_of(plan, is_back, mirrored)) {
    if (vertical) {
      add_tick(page, {at, start}, {at, end});
      add_tick(page, {at, plan.height - start}, {at, plan.height - end});
    } else {
      add_tick(page, {start, at}, {end, at});
      add_tick(page, {plan.width - start, at}, {plan.width - end, at});
    }
  }
}

void add_cut_marks(draw::Page& page, const std::vector<Rect>& pieces, double bleed) {
  if (pieces.empty()) return;
  constexpr double apart = 2;  // from what is printed
  const Rect reach = Rect{0, 0, page.trim.width, page.trim.height}.outset(-unprintable);
  const Rect printed = around(pieces).outset(bleed + apart);
  std::vector<double> upright, level;
  for (const Rect& piece : pieces) {
    upright.insert(upright.end(), {piece.x, piece.right()});
    level.insert(level.end(), {piece.y, piece.bottom()});
  }
  for (const double x : distinct(upright)) {
    if (x < reach.x || x > reach.right()) continue;
    const auto point = [&](double y) { return Point{x, y}; };
    add_mark(page, printed.y, std::min(reach.y, printed.y), point);
    add_mark(page, printed.bottom(), std::max(reach.bottom(), printed.bottom()), point);
  }
  for (const double y : distinct(level)) {
    if (y < reach.y || y > reach.bottom()) continue;
    const auto point = [&](double x) { return Point{x, y}; };
    add_mark(page, printed.x, std::min(reach.x, printed.x), point);
    add_mark(page, printed.right(), std::max(reach.right(), printed.right()), point);
  }
}

}  // namespace pliego::sheet
