// The colours of a part of the page, from those that its words have in print.
#pragma once

#include <string>
#include <vector>

#include "html/words.h"

namespace pliego::html {

struct Palette {
  Color ground, ink;
  Color head;  // of headings and what is set as one
  Color mark;  // of large figures

  bool operator==(const Palette&) const = default;
};

// Words of one part: which are a heading, which a bold line by itself, which much larger than text.
struct Said {
  const Run* run = nullptr;
  bool heading = false, bold = false, large = false;
};

// Of the words of one part, in a document with these words in all, whose headings' colour a part
// without a heading takes. Each colour can be told from the ground as WCAG 2.1, 1.4.3 asks; where
// the print's can't, it is that of the text, or black or white.
Palette palette_of(const std::vector<Said>& words, const std::vector<Said>& all);

// What most letters stand on; paper where there are none.
Color ground_of(const std::vector<Said>& words);

// The same for eyes in the dark: light grounds become dark ones with a breath of their colour,
// words as light as they must be.
Palette in_the_dark(const Palette& palette);

// Custom properties (CSS Variables 1): "--ground:#FFFFFF;--ink:…".
std::string properties(const Palette& palette);

}  // namespace pliego::html
