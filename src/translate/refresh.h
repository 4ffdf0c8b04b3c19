// The files that a translator writes in: made anew, or kept up with the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "translate/unit.h"

namespace pliego::translate {

// A whole new file of empty texts, each under its source and its note. `head` comes first: comments
// and keys. `key` is that of the map of texts: "strings" or "labels".
std::string new_file(std::string_view head, std::string_view key,
                     const std::vector<const Unit*>& units);

// The file with today's sources and notes above its texts, and with an empty text for each that it
// lacks, in the source's order. No other value, no other comment and no line end changes. Nothing
// after an error: rules of yaml::parse(), one-text-a-line, splice-differs.
std::optional<std::string> refreshed(std::string_view file_text, const std::string& file,
                                     std::string_view key, const std::vector<const Unit*>& units,
                                     Diagnostics& diagnostics);

}  // namespace pliego::translate
