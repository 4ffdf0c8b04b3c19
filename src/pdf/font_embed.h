// Font dictionaries.
#pragma once

#include "pdf/deflate.h"
#include "pdf/font_set.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// A Type 0 font with Identity-H and its descendant (ISO 32000-1, 9.7): CIDFontType2 for TrueType
// outlines, CIDFontType0 with a bare CFF program for CFF ones. Returns the Type 0 font's
// dictionary.
Dict embed_font(Objects& objects, const UsedFont& font, Deflater& deflater);

}  // namespace pliego::pdf
