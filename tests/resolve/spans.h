// Text as tests write it: marks of the spans in brackets.
#pragma once

#include "resolve/resolved.h"

namespace pliego::resolve {

// "<b>strong</b> <i>emphasis</i> [words](https://…) ⟦988⟧ {en:English}": isolated spans in ⟦⟧.
std::string shown(const Text& text);

// A message that stands in no file.
content::Message message(std::string pattern);

}  // namespace pliego::resolve
