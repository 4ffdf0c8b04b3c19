#include "layout/setting.h"

#include <algorithm>

#include "layout/block_cache.h"

namespace pliego::layout {

text::Typesetter& Setting::typesetter() const { return setter_.typesetter(); }

double Setting::size(const TextStyle& style) const {
  const Step& step = steps_.find(style.step)->second;  // the theme was checked for it
  return std::max(step.size * type_scale, step.min) * style.times;
}

double Setting::leading(const TextStyle& style) const {
  return size(style) * style.leading * (1 - std::max(0.0, 1 - type_scale) / 2);
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
  return lines * steps_.find(body.step)->second.size * body.leading * type_scale *
         std::min(1.0, type_scale);
}

}  // namespace pliego::layout
