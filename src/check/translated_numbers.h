// Rule "numbers-differ": a translation that types other numbers than its source.
#pragma once

#include <string_view>
#include <vector>

#include "check/finding.h"

namespace pliego::check {

// At most one finding. Both texts as of text_as_read() with proper names masked; values named in
// braces are no part of them. `source_pattern` is for the hint.
std::vector<Finding> differing_numbers(std::string_view translation, std::string_view source,
                                       std::string_view source_pattern);

}  // namespace pliego::check
