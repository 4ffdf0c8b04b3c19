// Words one after the other, as a sentence has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego {

// "a", "a and b", "a, b and c"; `last` is the word before the last: "and" or "or".
std::string listed(const std::vector<std::string>& words, std::string_view last = "and");

}  // namespace pliego
