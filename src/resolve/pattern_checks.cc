#include "resolve/pattern_checks.h"

#include <unicode/utf8.h>

#include <vector>

#include "resolve/message_place.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

namespace {

bool check_apostrophes(const content::Message& message, Diagnostics& diagnostics) {
  const std::string& pattern = message.pattern;
  bool good = true;
  for (std::size_t at = pattern.find('\''); at != std::string::npos;
       at = pattern.find('\'', at + 1)) {
    const char next = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    if (next != '{' && next != '}') continue;
    good = false;
    diagnostics.error("pattern-apostrophe", mark_of_bytes(message, at, at + 2).place(),
                      "An apostrophe before a brace would print the brace instead of the value",
                      "Write the typographic apostrophe: ’");
  }
  return good;
}

bool check_braces(const content::Message& message, Diagnostics& diagnostics) {
  const std::string& pattern = message.pattern;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '{') open.push_back(at);
    if (pattern[at] != '}') continue;
    if (open.empty()) {
      diagnostics.error("pattern-syntax", mark_of_bytes(message, at, at + 1).place(),
                        "This '}' closes nothing", "A value is written {name}.");
      return false;
    }
    open.pop_back();
  }
  if (open.empty()) return true;
  diagnostics.error("pattern-syntax", mark_of_bytes(message, open.back(), open.back() + 1).place(),
                    "This '{' is not closed", "A value is written {name}.");
  return false;
}

}  // namespace

bool check_characters(const content::Message& message, Diagnostics& diagnostics) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(message.pattern.data());
  const auto size = static_cast<int32_t>(message.pattern.size());
  for (int32_t at = 0; at < size;) {
    const int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0 || !is_private_use(static_cast<char32_t>(c))) continue;
    diagnostics.error(
        "private-use",
        mark_of_bytes(message, static_cast<std::size_t>(begin), static_cast<std::size_t>(at))
            .place(),
        "This sign has a meaning in one font alone, and none in others",
        "Write the letter itself. Icons go in the field 'icon'.");
    return false;
  }
  return true;
}

bool check_raw_pattern(const content::Message& message, Diagnostics& diagnostics) {
  return check_characters(message, diagnostics) && check_apostrophes(message, diagnostics) &&
         check_braces(message, diagnostics);
}

}  // namespace pliego::resolve
