// Where the links of a translation lead, beside those of its source.
#pragma once

#include <string_view>
#include <vector>

#include "check/finding.h"

namespace pliego::check {

// Rule link-differs: an address that no link of the source has, and one of the source's that no
// link has. Both are patterns, as they are written.
std::vector<Finding> differing_links(std::string_view translation, std::string_view source);

}  // namespace pliego::check
