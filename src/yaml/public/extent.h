// How far a YAML value reaches in its file's text: yaml-cpp tells only where it begins.
#pragma once

#include <cstddef>
#include <string_view>

namespace pliego::yaml {

// Whether a single or double quote stands at `offset`.
bool is_quote(std::string_view text, std::size_t offset);

// Where the quote that opens at `offset` is closed; npos where it is not.
std::size_t closing_quote(std::string_view text, std::size_t offset);

// Bytes of the scalar at `offset` whose value is `value`, quotes included; 1 for block scalars. It
// may run past the end of its line.
std::size_t scalar_bytes(std::string_view text, std::size_t offset, std::string_view value);

// Whether `rest` starts with "~" or "null", as opposed to a value left out.
bool is_written_null(std::string_view rest);

}  // namespace pliego::yaml
