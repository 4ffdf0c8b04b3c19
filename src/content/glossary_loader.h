#pragma once

#include "base/diagnostic.h"
#include "content/glossary.h"

namespace pliego::content {

// content/glossary.yaml, its terms in the file's order; those with faults are left out. Rules
// beside those of yaml/fields.h: glossary-form (a form that is chosen and to be avoided).
std::vector<GlossaryTerm> load_glossary(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace pliego::content
