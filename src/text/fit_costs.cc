#include "text/fit_costs.h"

#include <algorithm>
#include <cmath>

namespace pliego::text {
namespace {

// A ragged line that falls short by 0.3 of the measure costs 10 000, as TeX's worst badness does;
// by 0.1 about 1 100.
constexpr double ragged_scale = 10'000 / (0.3 * 0.3);
constexpr double poor_raggedness = 0.3;
constexpr double tolerance = 200;  // TeX's for the pass with hyphens

constexpr double per_line = 100;
constexpr double per_hyphen = 5'000, hyphen_above_hyphen = 8'000, justified_hyphen = 2'500;
constexpr double too_wide = 1e12;

// The last line: one word shorter than this part of the measure looks lost; so do, less, a few.
constexpr double short_last_line = 0.33;
constexpr double lost_word = 40'000, lone_word = 1'500, lost_word_part = 30'000, lost_words = 8'000;

// Rounding may not decide whether a line fits.
constexpr double rounding = 1e-6;

double cube(double x) { return x * x * x; }

// Bounded, so that a line of one word still costs less than one that is too wide.
double badness(double ratio) { return std::min(100 * cube(std::abs(ratio)), 100'000.0); }

}  // namespace

LineLooks FitCosts::looks(std::size_t from, std::size_t to) const {
  const FitPoint& a = points_[from];
  const FitPoint& b = points_[to];
  const double natural = b.end - a.start;
  const double spaces = std::max(0.0, b.space_end - a.space_start);
  const double measure = from == 0 ? first_ : others_;
  const double room = measure - natural;
  LineLooks line;
  line.raggedness = measure > 0 ? room / measure : (room < 0 ? -1 : 0);
  line.last = b.forced;
  line.words = b.words - a.words;
  if (mode_ == FitMode::justified) {
    const double give = spaces * (room >= 0 ? space_stretch : space_shrink);
    line.ratio = give > 0 ? room / give : room / std::max(measure, rounding) * 100;
    if (line.last && room >= 0) line.ratio = 0;
    line.fits = line.ratio >= -1 - rounding;
  } else {
    line.fits = line.raggedness >= -rounding;
  }
  return line;
}

double FitCosts::shape_demerits(const LineLooks& line) const {
  if (mode_ == FitMode::justified) {
    const double cost = 10 + badness(line.ratio);
    return cost * cost;
  }
  if (line.last && mode_ == FitMode::ragged) return 0;
  return ragged_scale * line.raggedness * line.raggedness;
}

double FitCosts::last_line_demerits(const LineLooks& line, std::size_t from) const {
  if (!line.last || from == 0) return 0;
  double cost = points_[from].hyphen ? lost_word_part : 0;
  const double filled = (1 - line.raggedness) / short_last_line;
  if (line.words <= 1) return cost + (filled < 1 ? lost_word : lone_word);
  return cost + lost_words * std::max(0.0, 1 - filled);
}

double FitCosts::demerits(const LineLooks& line, std::size_t from, std::size_t to) const {
  if (!line.fits) return too_wide * (1 - line.raggedness);
  double cost = per_line + shape_demerits(line) + points_[to].demerits;
  if (points_[to].hyphen) {
    cost += mode_ == FitMode::justified ? justified_hyphen : per_hyphen;
    if (points_[from].hyphen) cost += hyphen_above_hyphen;
  }
  return cost + last_line_demerits(line, from);
}

int FitCosts::fitness(const LineLooks& line) const {
  if (line.ratio < -0.5) return 0;
  if (line.ratio <= 0.5) return 1;
  return line.ratio <= 1 ? 2 : 3;
}

bool FitCosts::is_poor(const LineLooks& line) const {
  if (!line.fits) return true;
  if (line.last) return false;
  if (mode_ == FitMode::justified) return badness(line.ratio) > tolerance;
  return line.raggedness > poor_raggedness;
}

}  // namespace pliego::text
