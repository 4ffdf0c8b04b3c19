// A printer's test sheet: rulers that show what it leaves white and by how much backs are off.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "draw/document.h"
#include "layout/paginate.h"
#include "layout/theme.h"
#include "resolve/own_words.h"

namespace pliego::aids {

// The labels that the sheet needs.
const std::vector<std::string>& calibration_labels();

// Front and back of one sheet, to be turned about its upright axis: over the long edge where it
// stands, over the short one where it lies. On the front, lines 1 to 12 mm from each edge, a ruler
// across and one down, and what to do; on the back, the lines that fall on the rulers' noughts
// where the printer is exact. Letters that no font has are told (rule "missing-glyph").
draw::Document calibration_sheet(const resolve::OwnWords& words, Size paper,
                                 const layout::Theme& theme, layout::Compositor& compositor,
                                 Diagnostics& diagnostics);

}  // namespace pliego::aids
