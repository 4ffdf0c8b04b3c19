// Rules "glossary-term" and "glossary-avoid": a translation that leaves the glossary.
#pragma once

#include <string_view>
#include <vector>

#include "check/finding.h"
#include "language/glossary.h"

namespace pliego::check {

// Both are patterns. Of an empty translation nothing is said.
std::vector<Finding> glossary_findings(language::Glossary& glossary, std::string_view source,
                                       std::string_view translation);

}  // namespace pliego::check
