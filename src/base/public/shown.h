// Names and words from outside, as they may be printed.
#pragma once

#include <string>
#include <string_view>

namespace pliego {

// Whether a character must not be printed as it is: controls, which a terminal or a log obeys; line
// and paragraph separators; marks that turn the direction of what follows (UAX #9, 2.1 to 2.5).
bool is_unprintable(char32_t code_point);

// "\u202E": a way to write the character that JSON understands as well.
std::string escape_of(char32_t code_point);

// `text` with the escape of every such character, "\n" and "\t" for line ends and tabs, and U+FFFD
// for what is not UTF-8. So the name of a file, too, stays within its line and moves no cursor.
std::string shown(std::string_view text);

// The same with the line ends that it has.
std::string shown_lines(std::string_view text);

}  // namespace pliego
