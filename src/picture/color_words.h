// The named colours of CSS Color 4, section 6.1.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pliego::picture {

// 0xRRGGBB of a word in small letters.
std::optional<std::uint32_t> color_of_word(std::string_view word);

}  // namespace pliego::picture
