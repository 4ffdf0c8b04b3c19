#include "base/blanks.h"

namespace pliego {

std::string_view without_blank_ends(std::string_view text, std::string_view of) {
  const std::size_t first = text.find_first_not_of(of);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(of) - first + 1);
}

std::string collapsed(std::string_view text) {
  std::string result;
  bool gap = false;
  for (const char c : text) {
    if (blanks.find(c) != std::string_view::npos) {
      gap = !result.empty();
      continue;
    }
    if (gap) result += ' ';
    gap = false;
    result += c;
  }
  return result;
}

}  // namespace pliego
