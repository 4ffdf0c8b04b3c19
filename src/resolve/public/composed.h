// Letters with marks as one character each.
#pragma once

#include <string>
#include <string_view>

namespace pliego::resolve {

// Unicode's form NFC (UAX #15): "n" and a tilde are "ñ". What is no UTF-8 gets U+FFFD.
std::string composed(std::string_view utf8);

}  // namespace pliego::resolve
