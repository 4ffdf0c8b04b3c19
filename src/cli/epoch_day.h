// The day of a build, from what is given: never from a clock.
#pragma once

#include <optional>
#include <string>

namespace pliego::cli {

// The day of SOURCE_DATE_EPOCH (reproducible-builds.org), YYYY-MM-DD, where it is set. Throws
// UsageError where it is no whole number of seconds.
std::optional<std::string> epoch_day();

}  // namespace pliego::cli
