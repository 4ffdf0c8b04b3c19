#include "layout/setting.h"

#include <algorithm>

namespace pliego::layout {

double Setting::size(const TextStyle& style) const {
  const Step& step = steps_.find(style.step)->second;  // the theme was checked for it
  return std::max(step.size * scale_, step.min) * style.times;
}

double Setting::leading(const TextStyle& style) const {
  return size(style) * style.leading * (1 - std::max(0.0, 1 - scale_) / 2);
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
  return lines * steps_.find(body.step)->second.size * body.leading * scale_ *
         std::min(1.0, scale_);
}

}  // namespace pliego::layout
