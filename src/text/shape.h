// Shaping by HarfBuzz, one word at a time, remembered in font units so that a size costs only a
// multiplication.
//
// Words, not whole runs, are the unit: a line is then a list of words, a break inside one (hyphen,
// dash) only shapes its parts, and the next document finds most of its words already shaped. A word
// is shaped with its trailing space, and the one thing that this would lose, the kerning between a
// space and the letter after it (Lato has it: " T" is 0.03 em closer), is asked for separately by
// kern_after_space(). Letters that join across the edge of a word part (Arabic in two styles) are
// shaped with their neighbours as context.
#pragma once

#include <unicode/uscript.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/font.h"

struct hb_buffer_t;

namespace pliego::text {

struct ShapedGlyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0, dx = 0, dy = 0;  // font units, y upward
  std::uint32_t cluster = 0;                 // byte in the word
  bool ends_cluster = false;                 // tracking follows it
  bool stretches = false;                    // a space that justified text widens
};

struct ShapedWord {
  std::vector<ShapedGlyph> glyphs;                                     // left to right as seen
  std::size_t visible_bytes = 0;                                       // without the trailing space
  std::int32_t advance = 0, visible_advance = 0, stretch_advance = 0;  // font units
  std::int32_t clusters = 0, visible_clusters = 0;
};

// Everything besides the text that shaping depends on.
struct ShapeSettings {
  const Font* font = nullptr;
  std::string_view language;
  UScriptCode script = USCRIPT_LATIN;
  bool right_to_left = false;
  bool ligatures = true;
  bool kerning = true;  // off, ligatures are off too
};

class Shaper {
 public:
  using Context = std::size_t;

  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  Context context(const ShapeSettings& settings);

  // The word with its trailing space. `before` and `after`: text that it joins to without being
  // part of it. The result stays valid until clear().
  const ShapedWord& shape(Context context, std::string_view word, std::string_view before = {},
                          std::string_view after = {});

  // By how much the space before `next` (one character) is wider than alone, in font units.
  std::int32_t kern_after_space(Context context, std::string_view next);

  std::size_t words() const { return words_; }
  void clear();

 private:
  struct Entry;
  ShapedWord run_harfbuzz(const Entry& entry, std::string_view word, std::string_view before,
                          std::string_view after);

  std::vector<std::unique_ptr<Entry>> entries_;
  std::string key_;  // kept for its memory
  std::size_t words_ = 0;
  hb_buffer_t* buffer_;
};

}  // namespace pliego::text
