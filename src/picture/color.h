// Colours as SVG and CSS write them.
#pragma once

#include <optional>
#include <string_view>

#include "base/color.h"

namespace pliego::picture {

struct SeenColor {
  Color color;  // named "#3B1F4E"; greys have black ink alone, others no inks yet
  double opacity = 1;
};

// A word, #RGB, #RGBA, #RRGGBB, #RRGGBBAA, rgb(), rgba(), hsl(), hsla() or transparent (CSS Color
// 4, sections 4 to 7); nullopt for anything else. What SVG 1.1 lets follow a colour, icc-color(),
// is passed over.
std::optional<SeenColor> read_color(std::string_view text);

// Of 0 to 1.
Color rgb(double red, double green, double blue);

}  // namespace pliego::picture
