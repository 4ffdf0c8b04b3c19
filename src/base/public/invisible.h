// Characters that nobody sees, and what they would do to a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego {

struct Invisible {
  std::size_t at = 0;  // bytes from the text's begin
  std::string what;    // "There is a mark that reverses the direction of letters in the text"
  std::string advice;
};

// The first that a text can't have: marks that reverse or embed directions (Pliego sets the
// direction of numbers and addresses itself), line and paragraph separators, byte order marks,
// annotation marks, and blanks of any kind that fill a line or are all that there is. Marks that
// writing needs are let stand: joiners, soft hyphens, break points, left-to-right and right-to-left
// marks.
std::optional<Invisible> find_invisible(std::string_view utf8);

// Bytes at the text's end that are blanks of any kind or stand for nothing: no-break spaces, em
// spaces, joiners without a neighbour.
std::size_t blank_end(std::string_view utf8);

// The text without such an end. As it is where that is of plain spaces and line ends alone, which
// are seen in a file, and where nothing would be left: find_invisible() has told that.
std::string_view without_hidden_end(std::string_view utf8);

}  // namespace pliego
