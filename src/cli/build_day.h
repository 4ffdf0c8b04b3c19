// The day of a build, from what is given: never from a clock.
#pragma once

#include <optional>
#include <string>

#include "content/project.h"

namespace pliego::cli {

// The day of SOURCE_DATE_EPOCH (reproducible-builds.org), YYYY-MM-DD, where it is set. Throws
// UsageError where it is no whole number of seconds.
std::optional<std::string> epoch_day();

// That day, or else the last on which some content was revised; empty where there is no material.
std::string build_day(const content::Project& project);

}  // namespace pliego::cli
