// Telling a person what is too high for its page, by how much, and what to do.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "layout/fit.h"

namespace pliego::layout {

// "palm-card, language en, layout card-5x7"
std::string in_layout(const resolve::Material& material, const Layout& layout);

// "1 line", "2 lines"

// All that stand in the group's frames or flow through them.
std::set<std::string> sections_of(const Group& group, const Layout& layout);

// Of a group that is too high at the smallest type: an error (rule "overflow") for each thing that
// can't be divided and is taller than a page; where there are none, one that says how many lines
// are too many.
void report_overflow(const SmallestFit& fit, const resolve::Material& material,
                     const Layout& layout, const Theme& theme, PieceSetter& setter,
                     Diagnostics& diagnostics);

}  // namespace pliego::layout
