// Finding the type scale at which a material fits its panels.
#pragma once

#include <vector>

#include "layout/measured_pages.h"
#include "layout/paginate.h"

namespace pliego::layout {

struct GroupFit {
  Group group;
  double scale = 1;
  int repeats = 0;   // of the panel that may repeat
  double over = 0;   // at the smallest scale: see MeasuredPages::over
  bool fits = true;  // at its scale
};

// Every group of panels gets the largest scale at which it fits, but none more than
// layout.fit.apart above the smallest of them, so that they stay sisters. Scales are tried in
// steps of a hundredth. Where pages may repeat, as few as hold the text half way between
// the smallest type and the scale's own.
std::vector<GroupFit> find_fit(const language::Material& material, const Layout& layout,
                               const Theme& theme, PieceSetter& setter);

// What is known of each group at the smallest type alone, with as many pages as may repeat.
std::vector<GroupFit> fit_at_smallest(const language::Material& material, const Layout& layout,
                                      const Theme& theme, PieceSetter& setter);

// About how many characters of body text fill one line of a column of the layout at this setting.
double characters_per_line(const Layout& layout, Setting& setting);

}  // namespace pliego::layout
