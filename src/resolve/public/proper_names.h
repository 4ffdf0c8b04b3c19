// Names that no rule over words looks into.
#pragma once

#include <string>
#include <vector>

#include "content/project.h"

namespace pliego::resolve {

// Those of the lists of words and of all contacts, in every language; as people read them; the
// longest first.
std::vector<std::string> proper_names(const content::Project& project);

}  // namespace pliego::resolve
