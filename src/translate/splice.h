// New texts into a YAML file that people edit, byte for byte where they stand: comments, order and
// line ends stay as they are.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace pliego::translate {

// The file with each text in `new_texts` (by id; of the file of labels "labels.<name>") in the
// place of the one that it has. Read again, the result has exactly these texts and every other
// value as before; nothing where it has not, or after an error. Only texts in quotes and `|` blocks
// can be replaced. `file` is the name for diagnostics. Rules: those of yaml::parse(),
// unknown-string where the file has no such id, unquoted-text, splice-differs.
std::optional<std::string> splice(std::string_view file_text, const std::string& file,
                                  const std::map<std::string, std::string>& new_texts,
                                  Diagnostics& diagnostics);

}  // namespace pliego::translate
