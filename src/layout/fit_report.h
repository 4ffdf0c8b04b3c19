// Telling a person what does not fit, and how much to cut.
#pragma once

#include "base/diagnostic.h"
#include "layout/fit.h"

namespace pliego::layout {

// One error (rule "overflow") for each group of panels whose text is too long at the smallest type.
void report_overflow(const std::vector<GroupFit>& fits, const language::Material& material,
                     const Layout& layout, const Theme& theme, PieceSetter& setter,
                     Diagnostics& diagnostics);

// What was noted while the kept pages were set: missing glyphs, words wider than their measure,
// unknown icons, and (a warning, rule "picture-resolution") pictures of too few pixels.
void report_faults(const Setting& setting, const Layout& layout, Diagnostics& diagnostics);

// Sections that no frame of the layout takes and that it does not name under `omit`.
void report_unplaced(const language::Material& material, const Layout& layout,
                     Diagnostics& diagnostics);

// Everything of meaning lies inside the safe area of its panel.
void report_unsafe(const draw::Document& document, const language::Material& material,
                   const Layout& layout, Diagnostics& diagnostics);

std::vector<PanelFit> panel_fits(const std::vector<GroupFit>& fits,
                                 const language::Material& material, const Layout& layout,
                                 const Theme& theme, PieceSetter& setter);

}  // namespace pliego::layout
