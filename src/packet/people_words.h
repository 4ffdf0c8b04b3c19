// What people call the columns of a list of names, and the languages in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego::packet {

// "full-name", "name", "first-name", "middle-name", "last-name", "second-last-name", "language",
// "organization" for a column's heading as it is typed, in English, Spanish or Vietnamese; empty
// for any other. "name" may hold a first name or all of it.
std::string column_of(std::string_view heading);

// "name", "language" or "organization" where a word of the heading has to do with that, as in
// "Apellido de soltera"; else empty.
std::string column_meant(std::string_view heading);

// The words of `text` in lower case and without accents.
std::vector<std::string> bare_words(std::string_view text);

// Which of `languages` (folders of the project) is meant: by its tag ("es", "es-MX"), or by its
// name in English, Spanish, Vietnamese or itself, however it is capitalized and with or without
// accents. Empty where it is none of them, or may be more than one.
std::string language_called(std::string_view typed, const std::vector<std::string>& languages);

}  // namespace pliego::packet
