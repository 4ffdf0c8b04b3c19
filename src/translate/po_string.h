// The quoted strings of PO files, with the escapes that texts need.
#pragma once

#include <string>
#include <string_view>

namespace pliego::translate {

// Appends what `written` says, which begins with its quote and must end with the other. False with
// the reason in `*why` where it can't: a quote is missing, or an escape is none of \n \t \r \" \\.
bool read_po_string(std::string_view written, std::string* text, std::string* why);

}  // namespace pliego::translate
