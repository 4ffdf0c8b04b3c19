// Words that stay on one line with each other: initials, a date.
#pragma once

#include <string>

namespace pliego::resolve {

// Each space of the text a no-break space (U+00A0).
inline std::string with_no_break(const std::string& text) {
  std::string kept;
  for (const char c : text) kept += c == ' ' ? std::string("\u00A0") : std::string(1, c);
  return kept;
}

}  // namespace pliego::resolve
