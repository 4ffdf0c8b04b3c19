// What is checked in a pattern before ICU sees it, so that each fault is told in its own words and
// place.
#pragma once

#include "base/diagnostic.h"
#include "content/material.h"

namespace pliego::resolve {

// Rules private-use, pattern-apostrophe (it would quote a brace) and pattern-syntax (braces without
// their other half). True where there is none of these faults.
bool check_raw_pattern(const content::Message& message, Diagnostics& diagnostics);

// Rule private-use alone.
bool check_characters(const content::Message& message, Diagnostics& diagnostics);

}  // namespace pliego::resolve
