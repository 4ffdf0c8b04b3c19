// Recording that a second speaker has read a translation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/project.h"
#include "translate/store.h"

namespace pliego::translate {

struct Review {
  NewFiles files;
  int texts = 0;
};

// The records of `stems` (materials, "registries", "language") with the reading of every text. A
// file that has texts which are missing, stale or not recorded as they stand can't have been read
// whole: rule "draft-translation", and nothing is planned. Rule unknown-material for another name.
std::optional<Review> plan_review(const content::Project& project,
                                  const content::Language& language,
                                  const std::vector<std::string>& stems,
                                  const content::SecondReading& reading, Diagnostics& diagnostics);

}  // namespace pliego::translate
