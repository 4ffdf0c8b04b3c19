#include "translate/po_string.h"

namespace pliego::translate {

namespace {

// What a backslash and this letter stand for; 0 where they are no escape that texts may have.
char escaped(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case '"':
    case '\\':
      return letter;
    default:
      return 0;
  }
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
    const char letter = at + 1 < inner.size() ? escaped(inner[++at]) : '\0';
    if (letter == 0) {
      *why = "A backslash here stands before a letter that it may not stand before";
      return false;
    }
    *text += letter;
  }
  return true;
}

}  // namespace pliego::translate
