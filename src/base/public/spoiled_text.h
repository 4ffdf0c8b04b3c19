// What programs do to a text on its way here: letters that a file's encoding could not hold or that
// were read in another one, and HTML's names for characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego {

struct Spoiled {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::string what;                // "'Reuni?n' has a question mark in the place of a letter"
  std::string advice;
};

// The first place of a UTF-8 text where a letter was lost: letters of UTF-8 that were taken for
// Windows-1252 ("ReuniÃ³n"), question marks in their place ("Reuni?n"; not in an address such as
// example.org/x?y=1), and U+FFFD. Signs that writing puts side by side too, such as “Ã” at the end
// of a quoted word in capitals, count only where the letters around them say so.
std::optional<Spoiled> find_lost_letter(std::string_view text);

// "José" for "JosÃ©": UTF-8 that a program took for Windows-1252 and saved so; empty where nothing
// in the text is such.
std::string before_wrong_reading(std::string_view text);

// The first of "&amp;", "&#243;", "&#xF3;" and whatever else has that form, from byte `from` on:
// they are printed as they are typed. "AT&T;" has not: no such name has but one letter.
std::optional<Spoiled> find_entity(std::string_view text, std::size_t from = 0);

}  // namespace pliego
