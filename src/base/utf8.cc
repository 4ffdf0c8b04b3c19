#include "base/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

namespace pliego {

namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using TextHandle = std::unique_ptr<UText, CloseText>;
using IteratorHandle = std::unique_ptr<UBreakIterator, CloseIterator>;

int cells_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

Grapheme make_grapheme(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t offset = begin;
  const char32_t first = next_code_point(text, &offset);
  return {begin, end - begin, first == bad_code_point ? 1 : cells_of(first)};
}

// Should ICU fail (it has no data), a character is taken for a grapheme: messages must still come
// out.
std::vector<Grapheme> code_points(std::string_view text) {
  std::vector<Grapheme> parts;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    next_code_point(text, &offset);
    parts.push_back(make_grapheme(text, begin, offset));
  }
  return parts;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t* offset) {
  UChar32 c = 0;
  std::size_t i = *offset;
  U8_NEXT(text.data(), i, text.size(), c);
  *offset = i;
  return static_cast<char32_t>(c);
}

std::string encode_utf8(char32_t code_point) {
  char buffer[U8_MAX_LENGTH] = {};
  int length = 0;
  U8_APPEND_UNSAFE(buffer, length, code_point);
  return {buffer, static_cast<std::size_t>(length)};
}

bool is_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (next_code_point(text, &offset) == bad_code_point) return false;
  }
  return true;
}

std::string to_valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const bool good = next_code_point(text, &offset) != bad_code_point;
    if (good) {
      valid.append(text.substr(begin, offset - begin));
    } else {
      valid.append("\uFFFD");
    }
  }
  return valid;
}

bool is_forbidden_character(char32_t c) {
  if (c == '\t' || c == '\n') return false;
  const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
  const bool noncharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
  return control || noncharacter;
}

std::vector<Grapheme> graphemes(std::string_view text) {
  if (is_plain_ascii(text)) return code_points(text);
  UErrorCode status = U_ZERO_ERROR;
  const TextHandle handle(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  const IteratorHandle iterator(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status));
  if (U_SUCCESS(status)) ubrk_setUText(iterator.get(), handle.get(), &status);
  if (U_FAILURE(status)) return code_points(text);
  std::vector<Grapheme> parts;
  int32_t begin = ubrk_first(iterator.get());
  for (int32_t end = ubrk_next(iterator.get()); end != UBRK_DONE; end = ubrk_next(iterator.get())) {
    parts.push_back(
        make_grapheme(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(end)));
    begin = end;
  }
  return parts;
}

int count_graphemes(std::string_view text) { return static_cast<int>(graphemes(text).size()); }

}  // namespace pliego
