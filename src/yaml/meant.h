// A value as its author meant it, whatever signs stand around it: with quotes that YAML knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pliego::yaml {

// `value` in quotes that hold it. Off come quotes of any kind that stand around it already (those
// of word processors, '', `, one of each kind, one without its other) and a comma, semicolon or
// full stop behind them; a comment behind stays one: "“x” // y" is "\"x\"  # y". A text of more
// than 300 bytes is cut, with '…' at its end.
std::string in_straight_quotes(std::string_view value);

// `line` with straight quotes for those that typographic ones begin or end in its braces and
// brackets; the same where there are none.
std::string with_straight_brackets(std::string_view line);

// `text`, or its first 300 bytes with '…' behind them, never within a letter.
std::string shortened(std::string_view text);

// Whether a straight quote ends `value` that none begins: its other was lost. Behind a figure it is
// the sign for inches.
bool ends_in_lone_quote(std::string_view value);

// Whether a value that is written so, without quotes, would be read otherwise.
bool needs_quotes(std::string_view value);

// Bytes of the typographic quote at the start or the end of `text`, 0 where there is none.
std::size_t opening_smart_quote(std::string_view text);
std::size_t closing_smart_quote(std::string_view text);

}  // namespace pliego::yaml
