#include "layout/figure_text.h"

#include <algorithm>

namespace pliego::layout {

TextStyle figure_style(Setting& setting, const std::vector<resolve::Text>& numbers, double width,
                       std::string_view largest) {
  TextStyle style = setting.theme().style("figure");
  style.leading = 1;
  bool tried = false;
  for (const std::string_view name : {"figure", "h1", "count"}) {
    tried = tried || name == largest;
    if (!tried) continue;
    style.step = setting.theme().style(name).step;
    const bool fits = std::all_of(numbers.begin(), numbers.end(), [&](const auto& number) {
      return extent(setting, number, style).natural <= width;
    });
    if (fits) break;
  }
  return style;
}

}  // namespace pliego::layout
