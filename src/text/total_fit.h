// Choosing all line ends of a paragraph together: D. E. Knuth and M. F. Plass, Breaking Paragraphs
// into Lines (Software: Practice and Experience 11, 1981), with measures of badness for ragged text
// and for headings as well. Knows only widths and penalties.
#pragma once

#include <cstddef>
#include <vector>

namespace pliego::text {

// The start of the paragraph, a place where a line may end, or (last) the end. Widths are those of
// all text before it set on one endless line, in points.
struct FitPoint {
  double start = 0;  // where the next line would begin
  double end = 0;    // where the line before would end: its hyphen counted, its last space not
  double space_start = 0;  // of `start`, the part that is stretchable space
  double space_end = 0;    // of `end`, likewise
  double demerits = 0;     // for ending a line here, besides its looks
  std::size_t words = 0;   // words before `start`
  bool hyphen = false;
  bool forced = false;  // a line ends here whatever it costs
};

enum class FitMode { ragged, justified, balanced };

struct Fit {
  std::vector<std::size_t> breaks;  // indexes of points: the start, then the end of each line
  // Worth trying with more places to break: a line wider than the measure, one that is ragged by
  // more than 0.3 of it, or (justified) one whose spaces are stretched past TeX's tolerance of 200.
  bool poor = false;
  bool too_wide = false;  // a line is wider than the measure
};

// `points`: at least the start and the end, in order. Every line fits the measure unless there is
// no point inside it; then it stands alone, too wide.
// All lines but the first are `hang` points narrower.
Fit total_fit(const std::vector<FitPoint>& points, double measure, FitMode mode, double hang = 0);

// The lines that no choice of line ends can do without: at the same measure wider text, or fewer
// points, never take fewer.
std::size_t fewest_lines(const std::vector<FitPoint>& points, double measure, FitMode mode,
                         double hang = 0);

// No more than that, from the sum of all widths alone.
std::size_t least_lines(const std::vector<FitPoint>& points, double measure, FitMode mode);

}  // namespace pliego::text
