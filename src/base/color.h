// A colour as a theme defines it: its screen value and its ink value, chosen by a person, side by
// side.
#pragma once

#include <string>

namespace pliego {

struct Color {
  double red = 0, green = 0, blue = 0;                  // sRGB, 0 to 1
  double cyan = 0, magenta = 0, yellow = 0, black = 1;  // ink, 0 to 1
  std::string name;                                     // the palette's word, such as "plum"
  bool operator==(const Color&) const = default;
};

}  // namespace pliego
