// A program's own colours in the place of the themes'.
#pragma once

#include "content/local.h"
#include "layout/layout.h"

namespace pliego::layout {

// Replaces the colours of every theme, by role. Rules: "unknown-color" for what is no role, and
// "brand-contrast" where text that could be read on its ground no longer can (WCAG 2.1, 1.4.3). The
// grounds of a theme are the fills in its layouts and the panels that blocks draw.
void apply_brand(Library& library, const content::Local& local, Diagnostics& diagnostics);

}  // namespace pliego::layout
