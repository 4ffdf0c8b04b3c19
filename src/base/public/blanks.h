// Spaces, tabs and line ends around and between words.
#pragma once

#include <string>
#include <string_view>

namespace pliego {

inline constexpr std::string_view blanks = " \t\r\n";

std::string_view without_blank_ends(std::string_view text, std::string_view of = blanks);

// Each run of them as one space, none at the ends: on one line.
std::string collapsed(std::string_view text);

}  // namespace pliego
