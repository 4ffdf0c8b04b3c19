#include "text/breaks.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "files/files.h"
#include "text/characters.h"
#include "text/paragraph_text.h"

namespace pliego::text {
namespace {

// Typographers' rules about line ends that go beyond UAX 14. `next` is the index of the character
// that would start the next line, at least 1.

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

// A script that is written without spaces stands before or after: Chinese, Thai and others like
// them.
bool between_unspaced(const ParagraphText& text, std::size_t next) {
  return is_unspaced(text.chars[next - 1].code) || is_unspaced(text.chars[next].code);
}

// What stands before and after belongs together: no line may end here.
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

// Inside a run of one sign, such as a line of underscores or points to write on: three at least
// stay on each side.
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

// Within a web address a line may end after one of / . - _ ? = & and nowhere else; not between two
// of them, and not right after the scheme, which says nothing by itself.
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

// Letters of the word before, when it is lower-case, has 1 to 3 of them and nothing after it but
// space; else 0.
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

// A comma, stop, dash or closing bracket stands before.
bool mark_before(const ParagraphText& text, std::size_t next) {
  constexpr std::u32string_view marks = U".,;:!?…—–)]»”،؛؟。、，：；！？）」』।።፣";
  std::size_t end = next;
  while (end > 0 && is_space(text.chars[end - 1].code)) --end;
  return end > 0 && marks.find(text.chars[end - 1].code) != std::u32string_view::npos;
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw SystemError(std::string("line breaks: ") + u_errorName(status));
}

Opportunity::Kind kind_of(const ParagraphText& text, std::int32_t unit, std::size_t next,
                          std::int32_t rule) {
  if (rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT) return Opportunity::Kind::forced;
  if (text.utf16[static_cast<std::size_t>(unit) - 1] == soft_hyphen)
    return Opportunity::Kind::hyphen;
  if (is_space(text.chars[next - 1].code)) return Opportunity::Kind::space;
  return between_unspaced(text, next) ? Opportunity::Kind::word : Opportunity::Kind::joint;
}

// Chinese and Japanese have looser and stricter rules; print wants the strict ones.
std::string rules_of(const std::string& language) {
  const std::string primary = language.substr(0, language.find('-'));
  return primary == "ja" || primary == "zh" ? primary + "@lb=strict" : language;
}

// Where web addresses and lines to write on may be broken, put among the places found so far.
void add_own_breaks(const ParagraphText& text, const ParagraphInput& input,
                    std::vector<Opportunity>& found) {
  const std::size_t before = found.size();
  for (std::size_t next = 1; next < text.chars.size(); ++next) {
    const bool is_blank = may_break_blank(text, input, next);
    if (is_blank || may_break_address(text, input, next))
      found.push_back({.byte = text.chars[next].byte,
                       .kind = Opportunity::Kind::joint,
                       .inside_name = !is_blank && text.chars[next - 1].code != U'/'});
  }
  std::inplace_merge(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(before),
                     found.end(),
                     [](const Opportunity& a, const Opportunity& b) { return a.byte < b.byte; });
}

// Six signs alike: of fewer none may be divided.
bool has_blank(const ParagraphText& text) {
  std::size_t alike = 1;
  for (std::size_t i = 1; i < text.chars.size(); ++i) {
    alike = text.chars[i].code == text.chars[i - 1].code ? alike + 1 : 1;
    if (alike == 6) return true;
  }
  return false;
}

bool has_address(const ParagraphInput& input) {
  return std::any_of(input.spans.begin(), input.spans.end(),
                     [](const Span& span) { return span.isolate_ltr && span.address; });
}

}  // namespace

UBreakIterator& BreakFinder::iterator(const std::string& language) {
  const auto it = iterators_.find(language);
  if (it != iterators_.end()) return *it->second;
  UErrorCode status = U_ZERO_ERROR;
  BreakHandle handle(ubrk_open(UBRK_LINE, rules_of(language).c_str(), nullptr, 0, &status));
  check(status);
  return *iterators_.emplace(language, std::move(handle)).first->second;
}

std::vector<Opportunity> BreakFinder::find(const ParagraphText& text, const ParagraphInput& input) {
  UBreakIterator& breaks = iterator(input.language);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(&breaks, text.utf16.data(), static_cast<std::int32_t>(text.utf16.size()), &status);
  check(status);
  std::vector<Opportunity> found;
  for (std::int32_t unit = ubrk_next(&breaks); unit != UBRK_DONE; unit = ubrk_next(&breaks)) {
    const std::size_t byte = text.byte_of_unit[static_cast<std::size_t>(unit)];
    if (byte == 0 || byte >= text.utf8.size()) continue;
    if (!found.empty() && found.back().byte == byte) continue;
    const std::size_t next = text.char_at(byte);
    const auto kind = kind_of(text, unit, next, ubrk_getRuleStatus(&breaks));
    if (kind != Opportunity::Kind::forced && must_stay_together(text, input, next)) continue;
    found.push_back({.byte = byte,
                     .kind = kind,
                     .short_word = short_word_before(text, next),
                     .after_mark = mark_before(text, next)});
  }
  if (has_address(input) || has_blank(text)) add_own_breaks(text, input, found);
  return found;
}

}  // namespace pliego::text
