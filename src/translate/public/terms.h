// The glossary's terms in each text that is translated.
#pragma once

#include "content/project.h"
#include "translate/unit.h"

namespace pliego::translate {

// Sets Unit::terms of all units. It reads every word of the source: for what shows terms alone.
void add_terms(const content::Project& project, UnitList& list);

}  // namespace pliego::translate
