// Texts as they are written into YAML files.
#pragma once

#include <string>
#include <string_view>

namespace pliego::translate {

// In double quotes (YAML 1.2, 7.3.1), on one line unless it is longer than a line may be.
std::string in_double_quotes(std::string_view text);

// In single quotes (7.3.2), for a text without line breaks.
std::string in_single_quotes(std::string_view text);

// Comment lines "<indent># <label>: <text>"; what is longer than a line goes on below, indented to
// where the text began. Line breaks of the text become spaces. Ends with a line end.
std::string as_comment(std::string_view indent, std::string_view label, std::string_view text,
                       std::string_view line_end = "\n");

}  // namespace pliego::translate
