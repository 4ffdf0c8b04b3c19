// "1 file", "2 files": a count with its noun, in messages.
#pragma once

#include <concepts>
#include <string>

namespace pliego {

// Of a noun whose plural takes an s. `n` is not negative.
template <std::integral Number>
std::string count_of(Number n, const std::string& one) {
  return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
}

}  // namespace pliego
