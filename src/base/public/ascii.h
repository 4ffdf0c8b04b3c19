// The letters A to Z, which mean the same in any language: names, schemes, tags and hosts.
#pragma once

#include <string>
#include <string_view>

namespace pliego {

constexpr bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Small where it is one of A to Z, else as it is; never by the system's locale.
constexpr char ascii_small(char c) {
  return is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_small(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = ascii_small(c);
  return small;
}

}  // namespace pliego
