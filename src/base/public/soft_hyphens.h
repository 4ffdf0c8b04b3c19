// Soft hyphens (U+00AD): where an author lets a word be divided. They belong to text that is set in
// lines, and to nothing else.
#pragma once

#include <string>

namespace pliego {

// The UTF-8 text without them.
std::string without_soft_hyphens(std::string text);

}  // namespace pliego
