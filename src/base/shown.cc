#include "base/shown.h"

#include "base/utf8.h"

namespace pliego {

std::string escape_of(char32_t c) {
  if (c > 0xffff)  // as UTF-16 (RFC 8259, 7)
    return escape_of(0xd7c0 + (c >> 10)) + escape_of(0xdc00 + (c & 0x3ff));
  std::string escape = "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) escape += "0123456789ABCDEF"[(c >> shift) & 0xf];
  return escape;
}

bool is_unprintable(char32_t c) {
  const bool turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  const bool parts = c == 0x2028 || c == 0x2029;
  return c == '\n' || c == '\t' || is_forbidden_character(c) || turns || parts || c == 0xfeff;
}

std::string shown(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, &offset);
    if (c == bad_code_point) {
      result += "\uFFFD";
    } else if (is_unprintable(c)) {
      result += c == '\n' ? "\\n" : c == '\t' ? "\\t" : escape_of(c);
    } else {
      result.append(text.substr(begin, offset - begin));
    }
  }
  return result;
}

std::string shown_lines(std::string_view text) {
  std::string result;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    result += shown(text.substr(0, end)) + '\n';
    text.remove_prefix(end + 1);
  }
  return result + shown(text);
}

}  // namespace pliego
