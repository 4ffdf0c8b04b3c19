// The way back from codes to text.
#pragma once

#include <string>
#include <vector>

#include "pdf/font_set.h"

namespace pliego::pdf {

// A ToUnicode CMap for two-byte codes (ISO 32000-1, 9.10.3): every code in use, ligatures as the
// several characters they stand for.
std::string to_unicode_cmap(const std::vector<GlyphUse>& uses_by_code);

}  // namespace pliego::pdf
