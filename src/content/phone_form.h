// Whether a number can be a phone number of the United States: the form alone, nobody is called.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego::content {

// Nothing where the digits of `number` are a number of the North American Numbering Plan (ten, or
// eleven with a leading 1; NANPA, "About the North American Numbering Plan"), a code of three
// digits such as 988 or 211, an international number with its leading + (ITU-T E.164), or, where
// `texts`, a short code of five or six digits. Else what is wrong, to complete "'555-0100' ___".
std::optional<std::string> phone_fault(std::string_view number, bool texts);

}  // namespace pliego::content
