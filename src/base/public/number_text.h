// Numbers as the formats that we write have them: the same on every machine and in every locale.
#pragma once

#include <string>

namespace pliego {

// Appends the value rounded to `decimals` (0 to 8), without trailing or leading zeros: "-.5", "12",
// "0". What is no number is 0, and beyond 10^13 (with more than 5 decimals 10^10) it is that: no
// reader knows larger ones.
void append_number(std::string& to, double value, int decimals);

}  // namespace pliego
