// Between our UTF-8 and ICU's UTF-16, and the private-use characters that stand for values.
#pragma once

#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace pliego::resolve {

inline icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

inline std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

// A value's place in a pattern is held by one character of the private use area while its markup is
// parsed, so that no value is ever taken for markup. Authors' text can't have these characters.
inline constexpr char16_t first_slot = 0xE000;
inline constexpr char16_t last_slot = 0xF8FF;

// U+E000 to U+F8FF and planes 15 and 16 (Unicode, 23.5).
inline bool is_private_use(char32_t c) {
  return (c >= first_slot && c <= last_slot) || c >= 0xF0000;
}

}  // namespace pliego::resolve
