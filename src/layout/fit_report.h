// Telling a person what does not fit, and how much to cut.
#pragma once

#include "base/diagnostic.h"
#include "layout/fit.h"
#include "layout/placed_pages.h"

namespace pliego::layout {

// What is wrong with texts as they were placed: missing glyphs, words wider than their measure,
// unknown icons, and (a warning, rule "picture-resolution") pictures of too few pixels.
void report_faults(const std::vector<TextFault>& faults, const language::Material& material,
                   const Layout& layout, Diagnostics& diagnostics);

// Where no type allowed holds everything: what is too much at the smallest (rules "overflow",
// "word-too-wide"), or, where all is large enough, what stands too near to the edge
// ("outside-safe-area").
void report_lack(const std::vector<SmallestFit>& smallest, const language::Material& material,
                 const Layout& layout, const Theme& theme, PieceSetter& setter,
                 Diagnostics& diagnostics);

// Sections that no frame of the layout takes and that it does not name under `omit`.
void report_unplaced(const language::Material& material, const Layout& layout,
                     Diagnostics& diagnostics);

std::vector<PanelFit> panel_fits(const std::vector<GroupFit>& fits,
                                 const language::Material& material, const Layout& layout,
                                 const Theme& theme, PieceSetter& setter);

}  // namespace pliego::layout
