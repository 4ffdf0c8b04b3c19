// The signs of a phone number as it was typed or copied, made the same.
#pragma once

#include <string>
#include <string_view>

namespace pliego::content {

struct PhoneSigns {
  std::string text;   // digits 0-9, "+-.()/,;:=#", spaces, and letters in lower case
  std::string fault;  // completes "'…' ___"; empty: none
};

// Full-width and Arabic digits, every kind of dash and space become ASCII. Marks of writing
// direction, which lists of contacts put around a number, go; a soft hyphen or a sign that stands
// in no number is a fault.
PhoneSigns phone_signs(std::string_view typed);

}  // namespace pliego::content
