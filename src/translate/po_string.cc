#include "translate/po_string.h"

#include <optional>

namespace pliego::translate {

namespace {

// What a backslash and this letter stand for; 0 where they are no escape of one letter.
char escaped(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case '"':
    case '\\':
      return letter;
    default:
      return 0;
  }
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

// A byte in up to three octal digits, or in hexadecimal ones behind an x, as C has them: `msgcat
// --escape` writes so all that is not ASCII. Moves `*at` past them; nothing where there are none.
std::optional<char> numbered(std::string_view text, std::size_t* at) {
  const bool hexadecimal = *at < text.size() && text[*at] == 'x';
  const int base = hexadecimal ? 16 : 8;
  const std::size_t begin = *at + (hexadecimal ? 1 : 0);
  std::size_t end = begin;
  int value = 0;
  for (; end < text.size() && end < begin + (hexadecimal ? 2 : 3) && digit(text[end]) < base; ++end)
    value = value * base + digit(text[end]);
  if (end == begin || value == 0 || value > 255) return std::nullopt;
  *at = end;
  return static_cast<char>(value);
}

}  // namespace

bool read_po_string(std::string_view written, std::string* text, std::string* why) {
  if (written.size() < 2 || written.front() != '"' || written.back() != '"') {
    *why = "A text must begin and end with \"";
    return false;
  }
  const std::string_view inner = written.substr(1, written.size() - 2);
  for (std::size_t at = 0; at < inner.size(); ++at) {
    if (inner[at] == '"') {
      *why = "A quotation mark inside of a text is written \\\"";
      return false;
    }
    if (inner[at] != '\\') {
      *text += inner[at];
      continue;
    }
    std::size_t next = at + 1;
    const char letter = next < inner.size() ? escaped(inner[next]) : '\0';
    const auto byte = letter != 0 ? std::optional(letter) : numbered(inner, &next);
    if (!byte) {
      *why = "A backslash here stands before a letter that it may not stand before";
      return false;
    }
    *text += *byte;
    at = letter != 0 ? next : next - 1;
  }
  return true;
}

}  // namespace pliego::translate
