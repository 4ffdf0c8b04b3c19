// Plain text, such as what is filled into a form: no styles and no hyphens, its direction its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/typesetter.h"

namespace pliego::text {

struct PlainText {
  std::string text;      // UTF-8; where it has line ends, spaces are set
  std::string font;      // a font id of fonts.yaml; its fallbacks serve what it lacks
  double size = 10;      // points
  std::string language;  // BCP 47; may be empty
};

// Lines of at most `width` points, but for a word that is wider. Nothing where no font that is
// installed has one of its letters.
std::optional<std::vector<Line>> plain_lines(Typesetter& typesetter, const PlainText& text,
                                             double width);

// Its letters as people count them (grapheme clusters, UAX 29), a line each, in the order in which
// they are seen from left to right.
std::optional<std::vector<Line>> plain_letters(Typesetter& typesetter, const PlainText& text);

}  // namespace pliego::text
