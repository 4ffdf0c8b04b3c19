// What preflight found, told to people.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "press/preflight.h"

namespace pliego::engine {

// One error for each rule that is broken, with what was found first. `whose`: what was held against
// the rules: "'palm-card' (en)".
void tell_findings(const std::vector<press::PreflightResult>& results, const std::string& whose,
                   const Place& place, Diagnostics& diagnostics);

}  // namespace pliego::engine
