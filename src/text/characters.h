// Small questions about characters that several steps of line making ask.
#pragma once

#include <unicode/uchar.h>

namespace pliego::text {

inline constexpr char32_t soft_hyphen = 0x00AD, no_break_space = 0x00A0, hyphen = 0x2010,
                          no_break_hyphen = 0x2011, em_dash = 0x2014,
                          left_to_right_isolate = 0x2066, pop_directional_isolate = 0x2069;

// Ends a word, and hangs past the end of a line that breaks after it. The figure space and the
// narrow no-break space are part of a number, not between words.
inline bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ';
  return c != 0x202F && c != 0x2007 && u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}

// The spaces that justified text widens; those of a fixed width stay as they are.
inline bool is_stretchable(char32_t c) { return c == ' ' || c == no_break_space || c == 0x3000; }

inline bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

inline bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9'
                  : u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER;
}

// Draws nothing by itself and needs no glyph: joiners, direction marks, variation selectors.
inline bool is_ignorable(char32_t c) {
  return c >= 0xAD &&
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

}  // namespace pliego::text
