// Which pages of a draft say that they are one.
#pragma once

#include "language/resolved.h"
#include "layout/layout.h"

namespace pliego::layout {

// Rule "draft-mark-missing", a warning: pages of the layout on which no notice of the material
// stands. Nothing of a material that is no draft, or a discreet one.
void check_draft_pages(const language::Material& material, const Layout& layout,
                       Diagnostics& diagnostics);

}  // namespace pliego::layout
