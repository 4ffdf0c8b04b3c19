#include "layout/setting.h"

#include <algorithm>

namespace pliego::layout {

double Setting::size(const TextStyle& style) const {
  const Step& step = steps_.find(style.step)->second;  // the theme was checked for it
  return std::max(step.size * scale_, step.min);
}

double Setting::cap_height(const TextStyle& style) const {
  const auto& m = metrics(style.font);
  return m.cap_height / m.units_per_em * size(style);
}

double Setting::x_height(const TextStyle& style) const {
  const auto& m = metrics(style.font);
  return m.x_height / m.units_per_em * size(style);
}

double Setting::space(double lines) const {
  const TextStyle& body = theme_.style("body");
  return lines * steps_.find(body.step)->second.size * scale_ * body.leading;
}

}  // namespace pliego::layout
