// Words that have one line and no more.
#pragma once

#include "layout/set_text.h"

namespace pliego::layout {

// The text, where it goes on one line `width` points wide; else its first words and an ellipsis,
// of a word that is too long by itself its first letters. Empty where not even the ellipsis fits.
// No word is divided. For words that stand in full elsewhere, such as a title in a running line.
language::Text cut_to_one_line(const language::Text& text, const TextStyle& style, double width,
                               Setting& setting);

}  // namespace pliego::layout
