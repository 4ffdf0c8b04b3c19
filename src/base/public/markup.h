// Text as it stands in XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace pliego {

// Appends UTF-8 as content or as the value of an attribute in double quotes: & < > and " by their
// names. What no XML file may hold (XML 1.0, 2.2) becomes U+FFFD; so do ill-formed bytes.
void append_markup(std::string& to, std::string_view utf8);
std::string escaped(std::string_view utf8);  // the same, by itself

}  // namespace pliego
