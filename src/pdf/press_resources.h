// What content streams for a press refer to by name.
#pragma once

#include "pdf/deflate.h"
#include "pdf/objects.h"

namespace pliego::pdf {

// The graphics states O1 and O0, overprint on and off: with it, an ink that is not asked for leaves
// what lies below (ISO 32000-1, 8.6.7, nonzero overprint mode). And the colour space All, every
// plate at once, for marks (8.6.6.4); where there are no plates it is all four inks.
void add_press_resources(Objects& objects, Dict resources, const Deflater& deflater);

}  // namespace pliego::pdf
