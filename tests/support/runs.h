// Text runs for tests that need items but no typesetting.
#pragma once

#include <string>

#include "draw/document.h"
#include "text/font_files.h"

namespace pliego::test {

inline const text::Font& lato() {
  static const text::Font font(
      "lato-regular",
      text::InstalledFonts().read("/usr/share/fonts/truetype/lato/Lato-Regular.ttf"));
  return font;
}

// One glyph a letter (ASCII), unkerned, 10 points, its baseline's left end at (x, y).
inline draw::TextRun run(const std::string& words, double x, double y, draw::Mark mark) {
  text::GlyphRun glyphs{.font = &lato(), .size = 10, .text = words};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto glyph = lato().nominal_glyph(static_cast<unsigned char>(words[i]));
    glyphs.glyphs.push_back({.id = glyph,
                             .advance = lato().advance(glyph) / lato().metrics().units_per_em * 10,
                             .cluster = static_cast<std::uint32_t>(i)});
  }
  return {.run = glyphs, .origin = {x, y}, .color = {.name = "ink"}, .mark = mark};
}

// A page 100 x 200 points with nothing on it.
inline draw::Page blank_page(const std::string& label) {
  const Rect trim{0, 0, 100, 200};
  return {.trim = {100, 200},
          .media = trim,
          .bleed = trim,
          .label = label,
          .panels = {{label, trim, trim.outset(-10)}},
          .items = {}};
}

}  // namespace pliego::test
