// A statistic's number as a text of its own, and how large it may be.
#pragma once

#include <vector>

#include "layout/set_text.h"

namespace pliego::layout {

// With a space behind it, so that a reader hears "43% of women", not "43%of women".
inline resolve::Text figure_text(const resolve::Figure& figure) {
  return {.id = {}, .spans = {{.text = figure.value}, {.text = " "}}, .mark = figure.meaning.mark};
}

// The style "figure" at the largest of the steps figure, display (that of the style "h1") and count
// at which each number stands on one line `width` points wide; count where none does. `largest` is
// the name of the style whose step is tried first: "figure", "h1" or "count".
TextStyle figure_style(Setting& setting, const std::vector<resolve::Text>& numbers, double width,
                       std::string_view largest);

}  // namespace pliego::layout
