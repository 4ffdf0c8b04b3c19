// Windows-1252, as the WHATWG's Encoding Standard has it: bytes without a letter are controls.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego {

// As UTF-8, whatever the bytes.
std::string from_windows_1252(std::string_view bytes);

// The byte that stands for a character; nothing where none does.
std::optional<unsigned char> windows_1252_byte(char32_t character);

}  // namespace pliego
