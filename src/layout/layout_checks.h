// What a layout's tables can't say: that its measures, sections and flows agree.
#pragma once

#include "layout/layout.h"

namespace pliego::layout {

// Rules "layout-measure", "frame-depth", "section-twice", "unknown-flow", "flow-unplaced",
// "flow-measure", "panel-repeat".
void check_layout(const Layout& layout, Diagnostics& diagnostics);

// Rules "unknown-theme", "unknown-scale", "unknown-color".
void check_against_themes(const Layout& layout, const Library& library, Diagnostics& diagnostics);

}  // namespace pliego::layout
