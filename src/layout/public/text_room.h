// How much longer each text of a piece may get before its page is full.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/paginate.h"

namespace pliego::layout {

// A panel (of paged layouts: all pages) that does not hold its texts.
struct FullPanel {
  std::string panel;
  int letters = 0;  // about as many are too many (excess_of()); 0: a word is too wide
  std::vector<std::string> texts;  // their ids, in reading order
};

struct TextRoom {
  // Letters (grapheme clusters) by which each text, alone, may grow; where negative, by which the
  // texts of its panel must be cut, as report_overflow() says it. By the string's id.
  std::map<std::string, int, std::less<>> letters;
  std::vector<FullPanel> full;
};

// An estimate, at the smallest type that the layout allows: the height that the panel has left, in
// lines of the text's own leading, times the letters that a line of the text's own measure holds,
// and what is free on its last line. Of panels with frames side by side the highest counts, and of
// text that flows only the page that it ends on: more may fit, less seldom. Texts of running lines
// are not measured.
TextRoom text_room(const resolve::Material& material, const Layout& layout, const Theme& latin,
                   text::Typesetter& typesetter);

}  // namespace pliego::layout
