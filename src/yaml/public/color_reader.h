// Reading a colour with both of its values.
#pragma once

#include "base/color.h"
#include "yaml/fields.h"

namespace pliego::read {

// {rgb: "#3B1F4E", cmyk: [80, 95, 35, 40]}: sRGB in hexadecimal, inks in percent, which are
// refused ("value-range") where all are fractions of 1. The name is the caller's to set.
Reader<Color> color();

}  // namespace pliego::read
