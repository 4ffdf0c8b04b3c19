// Glyph runs to text operators.
#pragma once

#include <string_view>

#include "pdf/content.h"
#include "pdf/font_set.h"
#include "pdf/mark_scope.h"

namespace pliego::pdf {

// Draws the run with its pen starting at `origin` (PDF coordinates). `language`: of the structure
// element around it; a run in another says so itself. A hyphen that line breaking put in,
// right-to-left text and glyphs that say different things in different places carry ActualText (ISO
// 32000-1, 14.9.4).
void paint_run(Content& content, MarkScope& scope, const FontSet& fonts, const draw::TextRun& run,
               Point origin, std::string_view language);

}  // namespace pliego::pdf
