// Which entries of the registries some material uses.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/project.h"

namespace pliego::resolve {

struct RegistryUse {
  using Names = std::set<std::string, std::less<>>;
  Names facts, bases, sources, contacts, notices, references, pictures;
};

// By fields and by the names in texts. A fact uses its base and its sources; a notice that is used,
// what its text names. Texts that can't be read name nothing: their faults are told elsewhere.
RegistryUse registry_use(const content::Project& project);

// Of these materials alone; of all where none is named.
RegistryUse registry_use(const content::Project& project,
                         const std::vector<std::string>& materials);

// A warning with rule "unused-<what>" for each entry that no material uses: it is checked and
// translated for nothing. Only where every file of the project could be read.
void report_unused(const content::Project& project, Diagnostics& diagnostics);

}  // namespace pliego::resolve
