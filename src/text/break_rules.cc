#include "text/break_rules.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.h"

namespace pliego::text {
namespace {

using Chars = std::vector<TextChar>;

// Signs that belong to the number before them even across a space.
bool is_number_sign(char32_t c) {
  constexpr std::u32string_view signs = U"%‰°€¢£¥²³";
  return signs.find(c) != std::u32string_view::npos;
}

constexpr std::array<std::string_view, 34> units{
    "a.m.", "p.m.", "am", "pm", "AM", "PM", "A.M.", "P.M.", "cm", "ft", "g",  "GB",
    "h",    "hrs",  "Hz", "kB", "kg", "km", "lb",   "lbs",  "m",  "MB", "mg", "mi",
    "min",  "ml",   "mL", "mm", "oz", "pt", "px",   "s",    "yd", "kWh"};

constexpr std::array<std::string_view, 31> leads{
    "Dr.",  "Dra.",  "Mr.",  "Mrs.", "Ms.",  "Prof.", "Sr.",  "Sra.", "Srta.", "St.", "Ud.",
    "Uds.", "No.",   "no.",  "Núm.", "núm.", "n.º",   "N.º",  "nº",   "Nº",    "p.",  "pp.",
    "pág.", "págs.", "art.", "Art.", "fig.", "Fig.",  "ext.", "Ext.", "§"};

// The word that ends before `end` (a space or the start stands before it).
std::string_view word_ending_at(const ParagraphText& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_space(text.chars[begin - 1].code)) --begin;
  const std::size_t from = text.chars[begin].byte;
  const std::size_t to = end < text.chars.size() ? text.chars[end].byte : text.utf8.size();
  return std::string_view(text.utf8).substr(from, to - from);
}

// The word that starts at `begin`, without what closes a clause after it.
std::string_view word_starting_at(const ParagraphText& text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.chars.size() && !is_space(text.chars[end].code)) ++end;
  const std::size_t from = text.chars[begin].byte;
  const std::size_t to = end < text.chars.size() ? text.chars[end].byte : text.utf8.size();
  return std::string_view(text.utf8).substr(from, to - from);
}

bool is_unit(std::string_view word) {
  const auto known = [](std::string_view w) {
    return std::find(units.begin(), units.end(), w) != units.end();
  };
  if (known(word)) return true;
  while (!word.empty() && std::string_view(",;:.)!?").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return known(word);
}

bool number_with_unit(const ParagraphText& text, std::size_t end_of_word, std::size_t next) {
  const bool number = is_digit(text.chars[end_of_word - 1].code);
  return number && (is_number_sign(text.chars[next].code) || is_unit(word_starting_at(text, next)));
}

bool leads_on(const ParagraphText& text, std::size_t end_of_word, std::size_t next) {
  const char32_t c = text.chars[next].code;
  if (!is_digit(c) && !u_isupper(static_cast<UChar32>(c))) return false;
  const std::string_view word = word_ending_at(text, end_of_word);
  return std::find(leads.begin(), leads.end(), word) != leads.end();
}

bool is_dash(char32_t c) { return c == em_dash || c == 0x2013 || c == 0x2015; }

bool space_or_edge_before(const Chars& chars, std::size_t index) {
  return index == 0 || is_space(chars[index - 1].code) ||
         u_getIntPropertyValue(static_cast<UChar32>(chars[index - 1].code), UCHAR_LINE_BREAK) ==
             U_LB_OPEN_PUNCTUATION;
}

// A dash never starts a line where it follows a word or stands alone, and never ends one where it
// opens an aside («—dijo»).
bool splits_dash(const Chars& chars, std::size_t next) {
  if (is_dash(chars[next].code)) {
    const bool alone = next + 1 < chars.size() && is_space(chars[next + 1].code);
    return alone || !is_space(chars[next - 1].code);
  }
  return is_dash(chars[next - 1].code) && space_or_edge_before(chars, next - 1);
}

bool is_hangul(char32_t c) {
  if (c < 0x1100) return false;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HANGUL;
}

// Korean has spaces between words, and short lines read better where words stay whole. What ends in
// a mark of its own ("예/아니요") may still be divided after it.
bool splits_korean(const Chars& chars, std::size_t next) {
  const char32_t before = chars[next - 1].code, after = chars[next].code;
  constexpr std::u32string_view joints = U"-/·‐–—";
  if (is_hangul(after)) return !is_space(before) && joints.find(before) == joints.npos;
  return is_hangul(before) && (is_letter(after) || is_digit(after));
}

bool is_unspaced(char32_t c) {
  if (c < 0xE00) return false;
  UErrorCode status = U_ZERO_ERROR;
  if (uscript_breaksBetweenLetters(uscript_getScript(static_cast<UChar32>(c), &status)))
    return true;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return (width == U_EA_WIDE || width == U_EA_FULLWIDTH) && !is_hangul(c);
}

}  // namespace

bool between_unspaced(const ParagraphText& text, std::size_t next) {
  return is_unspaced(text.chars[next - 1].code) || is_unspaced(text.chars[next].code);
}

bool must_stay_together(const ParagraphText& text, const ParagraphInput& input, std::size_t next) {
  const Chars& chars = text.chars;
  const std::uint32_t span = chars[next].span;
  if (chars[next - 1].span == span && input.spans[span].isolate_ltr) return true;  // see find()
  if (splits_dash(chars, next) || splits_korean(chars, next)) return true;
  std::size_t end = next;
  while (end > 0 && is_space(chars[end - 1].code)) --end;
  if (end == 0 || end == next) return false;
  return number_with_unit(text, end, next) || leads_on(text, end, next);
}

bool may_break_blank(const ParagraphText& text, const ParagraphInput& input, std::size_t next) {
  constexpr std::size_t least = 3;
  if (next < least || next + least > text.chars.size()) return false;
  constexpr std::u32string_view signs = U"_.·…-‐–—=*~";
  const char32_t sign = text.chars[next].code;
  if (signs.find(sign) == signs.npos) return false;
  for (std::size_t at = next - least; at < next + least; ++at)
    if (text.chars[at].code != sign || input.spans[text.chars[at].span].isolate_ltr) return false;
  return true;
}

bool may_break_address(const ParagraphText& text, const ParagraphInput& input, std::size_t next) {
  constexpr std::u32string_view marks = U"/.-_?=&";
  const auto is_mark = [&](std::size_t at) {
    return marks.find(text.chars[at].code) != std::u32string_view::npos;
  };
  const std::uint32_t span = text.chars[next].span;
  if (!input.spans[span].address || text.chars[next - 1].span != span) return false;
  if (!is_mark(next - 1) || is_mark(next)) return false;
  return next < 3 || text.chars[next - 3].span != span || text.chars[next - 3].code != ':';
}

int short_word_before(const ParagraphText& text, std::size_t next) {
  const Chars& chars = text.chars;
  std::size_t end = next;
  while (end > 0 && is_space(chars[end - 1].code)) --end;
  int letters = 0;
  for (std::size_t i = end; i > 0 && !is_space(chars[i - 1].code); --i) {
    const char32_t c = chars[i - 1].code;
    if (!is_letter(c) || u_isupper(static_cast<UChar32>(c)) || ++letters > 3) return 0;
  }
  return letters;
}

bool mark_before(const ParagraphText& text, std::size_t next) {
  constexpr std::u32string_view marks = U".,;:!?…—–)]»”،؛؟。、，：；！？）」』।።፣";
  std::size_t end = next;
  while (end > 0 && is_space(text.chars[end - 1].code)) --end;
  return end > 0 && marks.find(text.chars[end - 1].code) != std::u32string_view::npos;
}

}  // namespace pliego::text
