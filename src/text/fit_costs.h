// What a line costs in total_fit(): demerits in the scale of The TeXbook, chapter 14.
#pragma once

#include "text/total_fit.h"

namespace pliego::text {

struct LineLooks {
  double raggedness = 0;  // room left, as a part of the measure; negative when too wide
  double ratio = 0;       // by how much of their stretch (or, negative, shrink) its spaces change
  bool fits = true;
  bool last = false;  // of the paragraph, or before a forced end
  std::size_t words = 0;
};

// Justified spaces: natural width, plus a half, minus a third (Computer Modern's own spaces).
inline constexpr double space_stretch = 1.0 / 2, space_shrink = 1.0 / 3;

class FitCosts {
 public:
  FitCosts(const std::vector<FitPoint>& points, double measure, FitMode mode, double hang)
      : points_(points), first_(measure), others_(measure - hang), mode_(mode) {}

  LineLooks looks(std::size_t from, std::size_t to) const;

  // Without what depends on the line before.
  double demerits(const LineLooks& line, std::size_t from, std::size_t to) const;

  // 0 to 3: tight, decent, loose, very loose.
  int fitness(const LineLooks& line) const;

  bool is_poor(const LineLooks& line) const;

 private:
  double shape_demerits(const LineLooks& line) const;
  double last_line_demerits(const LineLooks& line, std::size_t from) const;

  const std::vector<FitPoint>& points_;
  double first_, others_;  // measures of the first line and of those after it
  FitMode mode_;
};

}  // namespace pliego::text
