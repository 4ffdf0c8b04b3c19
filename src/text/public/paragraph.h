// Setting a paragraph: styled text in, positioned lines of glyph runs out. Bidi, font fallback,
// shaping, line breaking and hyphenation happen here; nothing here knows colours, pages or PDF.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/glyph_run.h"

namespace pliego::text {

enum class Align { start, center, end, justify };

// Which font at which size; the family's fallback chain serves what the font lacks.
struct Style {
  std::string font;     // a font id of fonts.yaml, "lato-regular"
  double size = 10;     // points
  double tracking = 0;  // em added after each glyph; ligatures off when not 0
  bool uppercase =
      false;  // set in capitals by the language's own rules (ICU); text reads back as set
};

// A stretch of text in one style. Spans follow each other without added space.
struct Span {
  std::string text;  // UTF-8, may be empty
  Style style;
  std::string language;  // BCP 47; "" means the paragraph's
  bool isolate_ltr =
      false;             // a phone number or web address: own left-to-right isolate, never broken
  bool address = false;  // with isolate_ltr: may be broken after / . - _ ? = &, with no hyphen
};

struct ParagraphInput {
  std::vector<Span> spans;
  std::string language;        // BCP 47, of the whole
  bool right_to_left = false;  // base direction
  double width = 0;            // measure in points
  double leading = 12;         // baseline to baseline, points
  Align align = Align::start;
  double hang = 0;        // points by which all lines but the first stand in at the start edge
  bool hyphenate = true;  // where the measure needs it, with the language's dictionary
  bool balance = false;   // headings: lines of about equal length, fewest lines, no hyphens
};

// A run placed on its line.
struct PlacedRun {
  GlyphRun run;
  double x = 0;           // from the paragraph's left edge
  std::size_t span = 0;   // index into ParagraphInput::spans
  std::size_t begin = 0;  // where its text begins in the paragraph's, bytes: the reading order
};

struct Line {
  std::vector<PlacedRun> runs;  // left to right as seen; trailing space kept as a glyph (text
                                // read-back), hanging outside the measure, never counted in `width`
  double baseline = 0;          // below the paragraph's top
  double x = 0, width = 0;      // the line's own extent
  bool hyphenated = false;
};

struct MissingGlyph {
  char32_t code_point = 0;
  std::size_t span = 0;
  std::size_t byte = 0;  // offset in the span's text
  std::string package;   // would bring a font for its script, and is not installed; may be empty
};

struct Paragraph {
  std::vector<Line> lines;
  double height = 0;       // lines * leading
  double widest = 0;       // widest line
  std::size_t fewest = 0;  // lines: at this measure larger type never takes fewer. Only where it
                           // was measured, not set
  double overfull =
      0;  // points by which the widest unbreakable piece exceeds the measure; 0 when it fits
  std::vector<MissingGlyph> missing;
};

// First baseline: half-leading model as CSS: baseline = (leading - (ascender - descender) * size) /
// 2 + ascender * size, from the metrics of the largest span's own font, rounded to nothing; so that
// lines * leading is the exact height whatever fonts fall back.

}  // namespace pliego::text
