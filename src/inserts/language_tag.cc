#include "inserts/language_tag.h"

#include <algorithm>

#include "base/blanks.h"
#include "inserts/effort.h"

namespace pliego::inserts {
namespace {

constexpr std::size_t longest_part = 8, longest_tag = 100;  // bytes
constexpr std::size_t steps_of_letter = 60;                 // of texts that many may share

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters, then letters and digits, in parts of one to eight (RFC 3066, 2.1).
bool is_tag(const std::string& text) {
  if (text.size() > longest_tag) return false;
  std::size_t part = 0;
  bool is_first = true;
  for (const char c : text) {
    if (c == '-') {
      if (part == 0) return false;
      part = 0;
      is_first = false;
    } else if (!(is_letter(c) || (!is_first && is_digit(c))) || ++part > longest_part) {
      return false;
    }
  }
  return part > 0;
}

}  // namespace

LanguageSaid language_said(QPDFObjectHandle lang) {
  if (!lang.isString()) return {};
  spend(steps_of_letter * lang.getStringValue().size());
  std::string said(without_blank_ends(lang.getUTF8Value()));
  std::replace(said.begin(), said.end(), '_', '-');
  if (said.empty()) return {};
  return is_tag(said) ? LanguageSaid{std::move(said), false} : LanguageSaid{{}, true};
}

}  // namespace pliego::inserts
