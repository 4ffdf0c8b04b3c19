// Shaped text: the glyphs of one font, one size and one direction, in visual order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/font.h"

namespace pliego::text {

struct Glyph {
  std::uint32_t id = 0;
  double advance = 0;     // points, tracking and justification included
  double dx = 0, dy = 0;  // offset from the pen in points, y downward
  std::uint32_t cluster =
      0;  // byte offset into GlyphRun::text of the first character it stands for
};

struct GlyphRun {
  const Font* font = nullptr;
  double size = 0;            // points
  std::vector<Glyph> glyphs;  // left to right as seen
  std::string text;           // UTF-8, logical order: what the glyphs say
  std::string language;       // BCP 47
  bool right_to_left = false;
  bool inserted_hyphen =
      false;  // the last character of `text` is a hyphen that line breaking put in

  double width() const {
    double sum = 0;
    for (const Glyph& glyph : glyphs) sum += glyph.advance;
    return sum;
  }
};

}  // namespace pliego::text
