#include "layout/fit.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pliego::layout {
namespace {

constexpr double step = 0.01;
constexpr double hair = 0.01;  // points: less than a printer can show

// Whole steps in a range of scales.
int steps_in(double range) { return static_cast<int>(std::floor(range / step + 1e-6)); }

// The heights of one panel at the scales of the grid, each measured once.
class Search {
 public:
  Search(const language::Material& material, const Layout& layout, const Theme& theme,
         text::Typesetter& typesetter, const Panel& panel)
      : material_(material),
        layout_(layout),
        theme_(theme),
        typesetter_(typesetter),
        panel_(panel) {}

  double scale(int index) const { return layout_.fit.smallest + index * step; }

  double height(int index) {
    const auto known = heights_.find(index);
    if (known != heights_.end()) return known->second;
    Setting setting(theme_, theme_.scales.find(layout_.scale)->second, scale(index), material_,
                    typesetter_);
    setting.measuring = true;
    return heights_[index] = measure_panel(panel_, layout_, setting).height;
  }

  bool fits(int index) { return height(index) <= layout_.trim.height + hair; }

  // The largest index up to `high` at which the panel fits, knowing that index 0 does. Height grows
  // about as the square of the scale, so a first guess is mostly within a step or two.
  int largest(int high) {
    int low = 0;
    ++high;  // the least index known not to be the answer
    int guess = guess_from(0);
    while (high - low > 1) {
      guess = std::clamp(guess, low + 1, high - 1);
      (fits(guess) ? low : high) = guess;
      guess = fits(guess) ? guess + 1 : guess - 1;
    }
    return low;
  }

 private:
  int guess_from(int index) {
    const double ratio = std::sqrt(layout_.trim.height / std::max(1.0, height(index)));
    return static_cast<int>(std::floor((scale(index) * ratio - layout_.fit.smallest) / step));
  }

  const language::Material& material_;
  const Layout& layout_;
  const Theme& theme_;
  text::Typesetter& typesetter_;
  const Panel& panel_;
  std::map<int, double> heights_;  // by index
};

}  // namespace

MeasuredPanel measure_panel(const Panel& panel, const Layout& layout, Setting& setting) {
  MeasuredPanel measured{.panel = &panel};
  for (const Frame& frame : panel.stack) {
    measured.frames.push_back(
        measure(frame, setting.material(), layout.trim.width, layout.margin, setting));
    measured.height += measured.frames.back().height();
  }
  return measured;
}

Fit find_fit(const language::Material& material, const Layout& layout, const Theme& theme,
             text::Typesetter& typesetter) {
  std::vector<Search> searches;
  Fit fit{.fits = true};
  for (const Panel& panel : layout.panels) {
    searches.emplace_back(material, layout, theme, typesetter, panel);
    fit.least.push_back(searches.back().height(0));
    fit.fits = fit.fits && searches.back().fits(0);
  }
  if (!fit.fits) {
    fit.scales.assign(layout.panels.size(), layout.fit.smallest);
    return fit;
  }
  std::vector<int> indexes;
  for (Search& search : searches)
    indexes.push_back(search.largest(steps_in(layout.fit.largest - layout.fit.smallest)));
  const int bound = *std::min_element(indexes.begin(), indexes.end()) + steps_in(layout.fit.apart);
  for (std::size_t i = 0; i < searches.size(); ++i) {
    int index = std::min(indexes[i], bound);
    // Less type is not always less height: a line may break worse. Then the next smaller scale
    // serves.
    while (!searches[i].fits(index)) --index;
    fit.scales.push_back(searches[i].scale(index));
  }
  return fit;
}

double characters_per_line(const Layout& layout, Setting& setting) {
  const TextStyle& body = setting.theme().style("body");
  // Letters of a text face average close to half an em, spaces included; indents take a tenth of
  // the measure.
  return (layout.trim.width - 2 * layout.margin) * 0.9 / (setting.size(body) * 0.5);
}

}  // namespace pliego::layout
