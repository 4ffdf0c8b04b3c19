// What a run of glyphs says.
#pragma once

#include <string_view>

#include "text/glyph_run.h"

namespace pliego::draw {

// Its text without the hyphen that line breaking put in.
std::string_view words_of(const text::GlyphRun& run);

}  // namespace pliego::draw
