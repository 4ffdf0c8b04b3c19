// Whether a group of panels would fit if its piece were changed: for advice that is true.
#pragma once

#include "layout/fit.h"

namespace pliego::layout {

// At the smallest type allowed. `changed` is the piece as it might be; `setter` lends its
// typesetter alone.
bool would_fit(const language::Material& changed, const Layout& layout, const Theme& theme,
               PieceSetter& setter, const Group& group);

}  // namespace pliego::layout
