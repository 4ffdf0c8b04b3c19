// Telling a reader which texts can hardly grow.
#pragma once

#include "translate/unit.h"

namespace pliego::translate {

// Whether a translation has room for less than ten more characters and for less than a tenth of its
// own: both counted as people count them, in grapheme clusters (UAX #29). False where the room was
// not measured, and where there is none: such a text is too long, not tight.
bool is_tight(const Unit& unit);

}  // namespace pliego::translate
