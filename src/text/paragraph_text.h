// A paragraph's spans as one text: in UTF-8 for shaping and output, in UTF-16 for ICU.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/paragraph.h"

namespace pliego::text {

struct TextChar {
  char32_t code = 0;
  std::uint32_t byte = 0;    // in ParagraphText::utf8
  std::uint32_t unit = 0;    // in ParagraphText::utf16
  std::uint32_t source = 0;  // byte in its span's text
  std::uint32_t span = 0;
};

struct ParagraphText {
  // What is drawn: in capitals where asked; line ends and tabs as spaces; without soft hyphens;
  // broken UTF-8 as U+FFFD.
  std::string utf8;
  // The same with soft hyphens, line ends, and an isolate around each Span::isolate_ltr.
  std::u16string utf16;
  std::vector<TextChar> chars;              // of utf8, in order
  std::vector<std::size_t> soft_hyphens;    // bytes of utf8 before which one stood
  std::vector<std::uint32_t> byte_of_unit;  // utf16 -> utf8, one more than units
  bool has_rtl = false;         // some character or control that needs the bidi algorithm
  bool simple_clusters = true;  // every character is a grapheme cluster of its own

  std::size_t char_at(std::size_t byte) const;  // index in chars of the one at or after `byte`
};

ParagraphText join_spans(const ParagraphInput& input);

// The span's language, or the paragraph's.
std::string_view language_of(const ParagraphInput& input, std::size_t span);

}  // namespace pliego::text
