// Which characters each glyph of a run stands for.
#pragma once

#include <string>
#include <vector>

#include "text/glyph_run.h"

namespace pliego::pdf {

// Neighbouring glyphs of one cluster and what they say together: one letter, a ligature, a base
// with marks.
struct Cluster {
  std::size_t first = 0;  // index into GlyphRun::glyphs
  std::size_t count = 0;
  std::string text;        // as read back: see readable()
  bool invisible = false;  // only format characters: nothing to draw, nothing to read
  bool inserted_hyphen = false;
};

// The run's clusters from left to right as seen.
std::vector<Cluster> clusters(const text::GlyphRun& run);

// The text without soft hyphens, bidi controls and word joiners, which say nothing once lines are
// broken and set, and with every kind of space as U+0020 (they share a glyph, which can stand for
// one character only).
std::string readable(std::string_view utf8);

// The run's text in logical order, as readable(), with U+00AD for an inserted hyphen (ISO 32000-1,
// 14.8.2.2.3), which tells a reader to join the word.
std::string actual_text(const text::GlyphRun& run);

}  // namespace pliego::pdf
