// How long the lines of running text are, on the finished page.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "draw/document.h"

namespace pliego::check {

// Characters of a line that the eye reads through and finds the next of (Bringhurst, The Elements
// of Typographic Style, 2.1.2: 45 to 75; WCAG 2.1, 1.4.8: no more than 80).
inline constexpr double shortest_line = 45, longest_line = 80;

// A paragraph or a list's item, from 9.5 to 14 pt, in no table, quote or figure.
struct Measured {
  std::string words;      // its first line
  double characters = 0;  // grapheme clusters of its lines but the last, which may end anywhere;
                          // the mean
  int lines = 0;
  int page = 0;
};

// Paragraphs of three lines and more: fewer are taken in at a glance.
std::vector<Measured> running_text(const draw::Document& document);

// Rule "line-length", a warning at the piece's place for the layout's worst paragraph. Only on
// pages at least 8 in wide and 10 in high: on a card a line can't be long. Lines are too short only
// where there are eight and more of them: a note beside the text may be narrow.
void check_line_length(const draw::Document& document, const std::string& layout,
                       const Place& place, Diagnostics& diagnostics);

}  // namespace pliego::check
