// A colour with a value for each ink, as a theme has it.
#pragma once

#include "base/color.h"

namespace pliego::test {

inline const Color plum{.red = 0.23,
                        .green = 0.12,
                        .blue = 0.3,
                        .cyan = 0.8,
                        .magenta = 0.95,
                        .yellow = 0.35,
                        .black = 0.4,
                        .name = "plum"};

}  // namespace pliego::test
