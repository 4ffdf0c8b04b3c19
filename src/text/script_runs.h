// Scripts of characters that many scripts share.
#pragma once

#include <unicode/uscript.h>

#include <span>
#include <vector>

#include "text/paragraph_text.h"

namespace pliego::text {

// Appends the script of each of `chars` (one direction). Shared characters take the script before
// them, those at the start the first that follows, a closing bracket that of its opening one (UAX
// 24, section 5.1); `otherwise` where no character has a script. The digits 0 to 9, bullets
// and middle dots count as Latin, so that they come from one font in all texts.
void append_scripts(std::span<const TextChar> chars, UScriptCode otherwise,
                    std::vector<UScriptCode>& scripts);

}  // namespace pliego::text
