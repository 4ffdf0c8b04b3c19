// Words at the size they are set, whole or divided.
#pragma once

#include <string_view>

#include "text/prepared.h"

namespace pliego::text {

// Gives widths in points; shapes the parts of words that a line end divides.
class Fragments {
 public:
  Fragments(const Prepared& prepared, const ParagraphInput& input, Shaper& shaper)
      : prepared_(prepared), input_(input), shaper_(shaper) {}

  // Bytes [from, to) of `word`, with a hyphen after them if asked.
  const ShapedWord& shape(const Word& word, std::size_t from, std::size_t to,
                          bool hyphenated) const;

  // The hyphen that the word's font has: U+2010, else '-'.
  static std::string_view hyphen_of(const Word& word);

  double size(const Word& word) const { return input_.spans[word.span].style.size; }
  double scale(const Word& word) const;     // points for a font unit
  double tracking(const Word& word) const;  // points after each cluster
  double width(const Word& word, const ShapedWord& shaped) const;

  // Without the space at its end, and without the tracking after its last letter, which would set a
  // line off its margin.
  double width_at_line_end(const Word& word, const ShapedWord& shaped) const;

  // Whether the tracking after the word's last letter lies at the end of the line.
  bool drops_last_tracking(const Word& word) const {
    return word.tracks && !word.right_to_left() && !input_.right_to_left;
  }

 private:
  const Prepared& prepared_;
  const ParagraphInput& input_;
  Shaper& shaper_;
};

}  // namespace pliego::text
