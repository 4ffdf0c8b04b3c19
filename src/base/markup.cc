#include "base/markup.h"

#include <algorithm>

#include "base/utf8.h"

namespace pliego {
namespace {

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
}

bool is_allowed(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

const char* name_of(char32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return nullptr;
  }
}

}  // namespace

void append_markup(std::string& to, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto* from = utf8.data() + at;
    const auto* end = std::find_if_not(from, utf8.data() + utf8.size(), is_plain);
    to.append(from, end);
    at = static_cast<std::size_t>(end - utf8.data());
    if (at == utf8.size()) return;
    const std::size_t start = at;
    const char32_t c = next_code_point(utf8, &at);
    if (const char* name = name_of(c))
      to += name;
    else
      to += is_allowed(c) ? utf8.substr(start, at - start) : "\uFFFD";
  }
}

std::string escaped(std::string_view utf8) {
  std::string text;
  append_markup(text, utf8);
  return text;
}

}  // namespace pliego
