// Whether text can be told from what lies under it, on the finished page.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "draw/document.h"

namespace pliego::check {

// Text whose contrast is too low at one of its glyphs at least, or a mark that says something: a
// chart's bar or ring, an icon.
struct Faint {
  std::string words;   // of a mark, what it is: "bar", "icon:event"
  Color text, ground;  // where the contrast is least
  double ratio = 21;   // 1 to 21 (WCAG 2.1, "contrast ratio")
  double needed = 4.5;
  bool is_mark = false;
  bool in_grey = false;  // as a printer without colour makes it, but not in colour
  int page = 0;
};

// Each glyph is compared with the topmost fill under its middle, white paper where there is none.
// Needed is 4.5 to 1, of large text 3 to 1: from 18 pt on, from 14 pt on where it is bold
// (WCAG 2.1, 1.4.3). In grey, colours are weighed as printer drivers do (Rec. ITU-R BT.601). Text
// on a picture is passed over: what lies under it is not one colour. Marks need 3 to 1 against what
// lies under their middle (1.4.11). Two colours are told once, by the first text set in them.
std::vector<Faint> faint_items(const draw::Document& document);

// Rules "low-contrast", "low-contrast-grey" and "low-contrast-mark", errors at the piece's place.
void check_legibility(const draw::Document& document, const std::string& layout, const Place& place,
                      Diagnostics& diagnostics);

}  // namespace pliego::check
