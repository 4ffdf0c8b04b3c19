// Small letters in one ink.
#pragma once

#include "draw/document.h"

namespace pliego::press {

// Below this a letter's strokes are as thin as plates are out of register, points.
inline constexpr double small_type = 9;

// More than one ink in it.
bool has_several_inks(const Color& color);

// Sets type under 9 pt that has several inks in black alone, or leaves paper white where it is
// light on a dark ground: plates never lie exactly over each other, and such letters would get
// coloured edges. Larger type of the same font and colour, up to 12 pt, goes with it, so that a
// piece does not mix both.
void simplify_small_type(draw::Document& document);

}  // namespace pliego::press
