#include "text/total_fit.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "text/fit_costs.h"

namespace pliego::text {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double clash_of_spaces = 10'000;  // a tight line beside a loose one (TeX's \adjdemerits)

// The farthest point at which a line from `from` may end, or the next where none fits.
std::size_t farthest(const std::vector<FitPoint>& points, const FitCosts& costs, std::size_t from) {
  std::size_t best = from + 1;
  for (std::size_t to = from + 1; to < points.size(); ++to) {
    const LineLooks line = costs.looks(from, to);
    if (line.fits) best = to;
    // Not at the first that is too wide: a hyphen makes a shorter line wider than the whole word.
    if (line.raggedness < -1 || points[to].forced) break;
  }
  return best;
}

std::size_t count_filled(const std::vector<FitPoint>& points, const FitCosts& costs) {
  std::size_t lines = 0;
  for (std::size_t from = 0; from + 1 < points.size(); ++lines)
    from = farthest(points, costs, from);
  return lines;
}

// The cheapest way to a point, for each class that what follows depends on: the fitness of the line
// that ends there (justified) or the number of lines so far (balanced).
struct State {
  double demerits = never;
  std::size_t from = 0, from_class = 0;
};

class Solver {
 public:
  Solver(const std::vector<FitPoint>& points, double measure, FitMode mode, double hang)
      : points_(points), costs_(points, measure, mode, hang), mode_(mode) {
    if (mode == FitMode::justified) classes_ = 4;
    if (mode == FitMode::balanced) classes_ = count_filled(points, costs_) + 1;
    states_.resize(points.size() * classes_);
  }

  Fit solve() {
    state(0, mode_ == FitMode::justified ? 1 : 0).demerits = 0;
    for (std::size_t to = 1; to < points_.size(); ++to) reach(to);
    return trace();
  }

 private:
  State& state(std::size_t point, std::size_t cls) { return states_[point * classes_ + cls]; }

  // Tries every line that ends at `to`, the shortest first, until they are too wide.
  void reach(std::size_t to) {
    for (std::size_t from = to; from-- > 0;) {
      const LineLooks line = costs_.looks(from, to);
      const bool only_choice = from + 1 == to;
      if (line.fits || only_choice) try_line(line, from, to);
      // Not at the first that is too wide: a hyphen makes a shorter line wider than the whole word.
      if (line.raggedness < -1) break;
      if (from > 0 && points_[from].forced) break;
    }
  }

  void try_line(const LineLooks& line, std::size_t from, std::size_t to) {
    const double cost = costs_.demerits(line, from, to);
    for (std::size_t cls = 0; cls < classes_; ++cls) {
      const double before = state(from, cls).demerits;
      if (before == never) continue;
      const std::size_t next = class_after(cls, line);
      if (next >= classes_) continue;
      State& best = state(to, next);
      const double total = before + cost + clash(cls, next);
      if (total < best.demerits) best = {total, from, cls};
    }
  }

  std::size_t class_after(std::size_t cls, const LineLooks& line) const {
    if (mode_ == FitMode::balanced) return cls + 1;
    return mode_ == FitMode::justified ? static_cast<std::size_t>(costs_.fitness(line)) : 0;
  }

  double clash(std::size_t cls, std::size_t next) const {
    if (mode_ != FitMode::justified) return 0;
    return (cls > next ? cls - next : next - cls) > 1 ? clash_of_spaces : 0;
  }

  std::size_t best_class_at_end() {
    const std::size_t end = points_.size() - 1;
    std::size_t best = 0;
    for (std::size_t cls = 1; cls < classes_; ++cls) {
      if (state(end, cls).demerits < state(end, best).demerits) best = cls;
    }
    return best;
  }

  Fit trace() {
    Fit fit;
    std::size_t point = points_.size() - 1, cls = best_class_at_end();
    while (point > 0) {
      const State& here = state(point, cls);
      fit.breaks.push_back(point);
      const LineLooks line = costs_.looks(here.from, point);
      fit.poor = fit.poor || costs_.is_poor(line);
      fit.too_wide = fit.too_wide || !line.fits;
      point = here.from;
      cls = here.from_class;
    }
    fit.breaks.push_back(0);
    std::reverse(fit.breaks.begin(), fit.breaks.end());
    return fit;
  }

  const std::vector<FitPoint>& points_;
  FitCosts costs_;
  FitMode mode_;
  std::size_t classes_ = 1;
  std::vector<State> states_;
};

}  // namespace

Fit total_fit(const std::vector<FitPoint>& points, double measure, FitMode mode, double hang) {
  return Solver(points, measure, mode, hang).solve();
}

std::size_t fewest_lines(const std::vector<FitPoint>& points, double measure, FitMode mode,
                         double hang) {
  return count_filled(points, FitCosts(points, measure, mode, hang));
}

std::size_t least_lines(const std::vector<FitPoint>& points, double measure, FitMode mode) {
  const double spaces = points.back().space_end * (mode == FitMode::justified ? space_shrink : 0);
  double gap = 0;  // what a line's end leaves out: a space
  for (const FitPoint& point : points) gap = std::max(gap, point.start - point.end);
  if (measure + gap <= 0) return 1;
  const double lines = (points.back().end - spaces + gap) / (measure + gap);
  constexpr double rounding = 1e-6;
  const double most = std::max<double>(1, static_cast<double>(points.size()) - 1);
  return static_cast<std::size_t>(std::clamp(std::ceil(lines - rounding), 1.0, most));
}

}  // namespace pliego::text
