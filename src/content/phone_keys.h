// Letters where a phone number has digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pliego::content {

// The digits of a telephone's keys for the letters A to Z, in any case (ITU-T E.161): "SAFE" is
// 7233. What is no letter stays as it is.
std::string keyed(std::string_view letters);

// `number`, in small letters, with the digits that its letters can only mean. One or two letters
// beside a digit (a hyphen between them or not), or more right beside one, that look like digits
// are these: o is 0, i and l are 1. Words of three letters or
// more at the end, behind the area code's digits, are the last four to seven digits as their keys
// have them ("1-800-799-safe"), in a number of the United States. Nothing where it may be another
// number: for other letters, words of letters that all look like digits ("555-ss5-0100"), words
// before the number or within it.
std::optional<std::string> without_letters(std::string_view number);

}  // namespace pliego::content
