// The text file beside a layout's pictures: what they show, and words for a post with them.
#pragma once

#include <string>
#include <vector>

#include "language/resolved.h"

namespace pliego::engine {

// UTF-8, each line ended by LF: a label, what it labels below it, an empty line, and so on.
std::string picture_text(const language::PictureWords& words,
                         const std::vector<std::string>& pictures);

}  // namespace pliego::engine
