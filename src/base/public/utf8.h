// UTF-8 (RFC 3629) and what a person sees of it: grapheme clusters (UAX #29) and terminal cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego {

// One code point of `text` at `*offset`, which moves on. Ill-formed bytes give -1, one maximal
// ill-formed part at a time.
char32_t next_code_point(std::string_view text, std::size_t* offset);

inline constexpr char32_t bad_code_point = static_cast<char32_t>(-1);

std::string encode_utf8(char32_t code_point);
bool is_utf8(std::string_view text);

// `text` with every ill-formed part replaced by U+FFFD.
std::string to_valid_utf8(std::string_view text);

// C0, DEL and C1 controls but for tab and line feed, and noncharacters: never part of a text.
bool is_forbidden_character(char32_t code_point);

struct Grapheme {
  std::size_t begin = 0;  // byte offset
  std::size_t bytes = 0;
  int cells =
      1;  // columns of a terminal: 2 for wide East Asian characters (UAX #11), 0 for invisible ones
};

std::vector<Grapheme> graphemes(std::string_view text);
int count_graphemes(std::string_view text);

}  // namespace pliego
