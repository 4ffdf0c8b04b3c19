// The words of a paragraph: the boxes that line breaking moves about.
#pragma once

#include <string_view>
#include <vector>

#include "text/breaks.h"
#include "text/itemize.h"
#include "text/shape.h"

namespace pliego::text {

// Letters up to the next space, with that space, in one font, style and direction.
struct Word {
  std::size_t begin = 0, visible_end = 0, end = 0;  // bytes of ParagraphText::utf8
  std::uint32_t span = 0;
  UBiDiLevel level = 0;
  const Font* font = nullptr;
  Shaper::Context context = 0;
  const ShapedWord* shaped = nullptr;
  std::int32_t kern = 0;  // of its space with the next word, font units
  bool cut = false;       // ends where a line may end without a space
  bool tracks = false;    // takes its style's tracking: not in cursive scripts, whose letters join

  bool right_to_left() const { return level % 2 == 1; }
};

// Text without spaces is cut where a line may end, so that each part is shaped and kept once; so is
// a word of more letters than any has.
std::vector<Word> cut_words(const ParagraphText& text, const ParagraphInput& input,
                            const std::vector<Item>& items, const std::vector<Opportunity>& breaks,
                            Shaper& shaper);

}  // namespace pliego::text
