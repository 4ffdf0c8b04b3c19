#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "content/word_list.h"

namespace pliego::content {

// content/words/<language>.yaml. Nothing where the file has an error.
std::optional<WordList> load_word_list(const yaml::Node& root, std::string_view language,
                                       Diagnostics& diagnostics);

}  // namespace pliego::content
