#include "layout/fit.h"

#include <algorithm>
#include <cmath>

namespace pliego::layout {
namespace {

constexpr double step = 0.01;
constexpr double hair = 0.01;  // points: less than a printer can show

// Whole steps in a range of scales.
int steps_in(double range) { return static_cast<int>(std::floor(range / step + 1e-6)); }

struct Search {
  const language::Material& material;
  const Layout& layout;
  const Theme& theme;
  text::Typesetter& typesetter;

  double height(const Panel& panel, double scale) const {
    Setting setting(theme, theme.scales.find(layout.scale)->second, scale, material, typesetter);
    return measure_panel(panel, layout, setting).height;
  }

  bool fits(const Panel& panel, double scale) const {
    return height(panel, scale) <= layout.trim.height + hair;
  }

  double scale_at(int index) const { return layout.fit.smallest + index * step; }

  // The largest index up to `high` at which the panel fits, knowing that index 0 does.
  int largest(const Panel& panel, int high) const {
    if (fits(panel, scale_at(high))) return high;
    int low = 0;
    while (high - low > 1) {
      const int middle = (low + high) / 2;
      (fits(panel, scale_at(middle)) ? low : high) = middle;
    }
    return low;
  }
};

}  // namespace

MeasuredPanel measure_panel(const Panel& panel, const Layout& layout, Setting& setting) {
  MeasuredPanel measured{.panel = &panel};
  for (const Frame& frame : panel.stack) {
    measured.frames.push_back(measure(frame, setting.material(), layout.trim.width, layout.margin, setting));
    measured.height += measured.frames.back().height();
  }
  return measured;
}

Fit find_fit(const language::Material& material, const Layout& layout, const Theme& theme,
             text::Typesetter& typesetter) {
  const Search search{material, layout, theme, typesetter};
  Fit fit{.fits = true};
  for (const Panel& panel : layout.panels) {
    fit.least.push_back(search.height(panel, layout.fit.smallest));
    fit.fits = fit.fits && fit.least.back() <= layout.trim.height + hair;
  }
  if (!fit.fits) {
    fit.scales.assign(layout.panels.size(), layout.fit.smallest);
    return fit;
  }
  const int steps = steps_in(layout.fit.largest - layout.fit.smallest);
  std::vector<int> largest;
  for (const Panel& panel : layout.panels) largest.push_back(search.largest(panel, steps));
  const int bound = *std::min_element(largest.begin(), largest.end()) + steps_in(layout.fit.apart);
  for (const int index : largest) fit.scales.push_back(search.scale_at(std::min(index, bound)));
  // Less type is not always less height: a line may break worse. Then the next smaller scale serves.
  for (std::size_t i = 0; i < layout.panels.size(); ++i)
    while (!search.fits(layout.panels[i], fit.scales[i])) fit.scales[i] -= step;
  return fit;
}

double characters_per_line(const Layout& layout, Setting& setting) {
  const TextStyle& body = setting.theme().style("body");
  // Letters of a text face average close to half an em, spaces included; indents take a tenth of the measure.
  return (layout.trim.width - 2 * layout.margin) * 0.9 / (setting.size(body) * 0.5);
}

}  // namespace pliego::layout
