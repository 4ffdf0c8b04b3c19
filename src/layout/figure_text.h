// A statistic's number as a text of its own.
#pragma once

#include "language/resolved.h"

namespace pliego::layout {

// With a space behind it, so that a reader hears "43% of women", not "43%of women".
inline language::Text figure_text(const language::Figure& figure) {
  return {.id = {}, .spans = {{.text = figure.value}, {.text = " "}}, .mark = figure.meaning.mark};
}

}  // namespace pliego::layout
