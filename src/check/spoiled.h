// What programs have done to a text (base/spoiled_text.h), as faults that `check` tells.
#pragma once

#include <string_view>
#include <vector>

#include "check/finding.h"

namespace pliego::check {

// Rules lost-letter, once for a text, and html-entity, for each place. `pattern` as it is written.
std::vector<Finding> spoiled(std::string_view pattern);

}  // namespace pliego::check
