// A message as people read it on the page, for rules over its words.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pliego::resolve {

// What stands in place of bytes that are no text: it ends a phrase and is in no word.
inline constexpr char masked = ';';

struct TextAsRead {
  std::string text;
  std::vector<std::size_t> at;  // where each byte of `text` stands in the pattern

  // Bytes [begin, end) of the text as bytes of the pattern, with the marks that stand among them.
  std::pair<std::size_t, std::size_t> in_pattern(std::size_t begin, std::size_t end) const;
};

// The pattern of a message without what no reader sees: marks of markup, addresses of links,
// characters without a width. Names of values and keys of plurals are masked, blanks to fill in are
// spaces; the texts inside of plurals stay.
TextAsRead text_as_read(std::string_view pattern);

// The text without characters that nobody sees (Default_Ignorable_Code_Point, UAX #44), but for
// break points in scripts that have no spaces between words.
std::string without_invisible(std::string_view text);

// Masks every place where `name` stands by itself, with upper and lower case as given.
void mask_name(TextAsRead& read, std::string_view name);

}  // namespace pliego::resolve
