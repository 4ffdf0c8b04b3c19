// Bytes as letters, digits, '+' and '/' (RFC 4648, 4), as data: addresses carry them.
#pragma once

#include <string>
#include <string_view>

namespace pliego {

std::string base64(std::string_view bytes);  // padded, without line breaks

}  // namespace pliego
