// Imposition: finished panels to sheets, draw::Document to draw::Document. Meaning and reading
// order stay.
#pragma once

#include <optional>

#include "draw/document.h"
#include "sheet/plan.h"

namespace pliego::sheet {

enum class Purpose { screen, office, press };

// One page a side, each panel a group in its place, clipped at its neighbours, with fold ticks. In
// a right-to-left language the sheet is mirrored, since the piece opens the other way. Pages are
// matched to panels by label.
draw::Document impose(draw::Document pages, const Plan& plan);

// The document as a file of this purpose has it: sheets or panels, page boxes, inks, printer's
// hints. screen: pages at trim size. office: sheets, no bleed, no scaling. press: pages with their
// bleed, ink values.
draw::Document prepare(draw::Document pages, const std::optional<Plan>& plan, Purpose purpose);

}  // namespace pliego::sheet
