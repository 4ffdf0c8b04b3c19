// Words that are no words: numbers and abbreviations, told sign by sign.
#pragma once

#include <algorithm>
#include <string_view>

namespace pliego::check {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Bytes that begin a character: an accented letter counts once.
inline int count_characters(std::string_view word) {
  return static_cast<int>(
      std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace pliego::check
