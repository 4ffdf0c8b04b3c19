// Rules over the values that messages name.
#pragma once

#include <vector>

#include "content/registry.h"
#include "resolve/pattern.h"

namespace pliego::resolve {

// Rule "arguments-differ": a translation names the same values as its source. A source that can't
// be read is told of elsewhere.
void expect_same_arguments(const content::Message& translation, const content::Message& source,
                           Diagnostics& diagnostics);

// What one block names.
struct BlockValues {
  std::vector<Mention> facts;
  std::vector<Mention> bases;

  // Sorts out what a message of the block, or its field 'fact', names.
  void add(const Mention& mention, const content::Registries& registries);
};

// Rules "statistic-without-base" (each statistic is printed with whom it counts) and "mixed-bases"
// (shares of different bases don't compare).
void check_bases(const BlockValues& values, const content::Registries& registries,
                 Diagnostics& diagnostics);

}  // namespace pliego::resolve
