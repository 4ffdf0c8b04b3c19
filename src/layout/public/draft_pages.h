// Which pages of a draft say that they are one.
#pragma once

#include "layout/layout.h"
#include "resolve/resolved.h"

namespace pliego::layout {

// Rule "draft-mark-missing", a warning: pages of the layout on which no notice of the material
// stands. Nothing of a material that is no draft, or a discreet one.
void check_draft_pages(const resolve::Material& material, const Layout& layout,
                       Diagnostics& diagnostics);

}  // namespace pliego::layout
