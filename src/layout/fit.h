// Finding the type scale at which a material fits its panels.
#pragma once

#include <vector>

#include "layout/frame.h"
#include "layout/paginate.h"

namespace pliego::layout {

// A panel set at one scale.
struct MeasuredPanel {
  const Panel* panel = nullptr;
  std::vector<MeasuredFrame> frames;
  double height = 0;  // natural
};

MeasuredPanel measure_panel(const Panel& panel, const Layout& layout, Setting& setting);

// By panel, in the layout's order.
struct Fit {
  std::vector<double> scales;
  std::vector<double> least;  // natural height at the smallest scale
  bool fits = false;          // every panel, at its scale
};

// Every panel gets the largest scale at which it fits, but none more than layout.fit.apart above
// the smallest of them, so that they stay sisters. Scales are tried in steps of a hundredth.
Fit find_fit(const language::Material& material, const Layout& layout, const Theme& theme,
             text::Typesetter& typesetter);

// About how many characters of body text fill one line of the layout's full measure at this
// setting.
double characters_per_line(const Layout& layout, Setting& setting);

}  // namespace pliego::layout
