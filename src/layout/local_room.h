// Telling an office that its own entry is what does not fit.
#pragma once

#include "layout/fit.h"

namespace pliego::layout {

// The entry of the local program, whose words stand in its own file; null where the piece has none.
const language::ContactEntry* program_of(const language::Material& material);

// Whether a group of panels that is too high would fit without that entry; false where there is
// none.
bool fits_without_program(const language::Material& material, const Layout& layout,
                          const Theme& theme, PieceSetter& setter, const Group& group);

}  // namespace pliego::layout
