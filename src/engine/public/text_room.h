// The room of translated texts, on the tightest of the pages that show them.
#pragma once

#include <string>
#include <vector>

#include "engine/workspace.h"
#include "layout/text_room.h"
#include "translate/unit.h"

namespace pliego::engine {

// A panel of one piece that does not hold its texts.
struct FullPage {
  std::string material, layout;
  layout::FullPanel panel;
};

struct RoomReport {
  std::vector<FullPage> full;
  std::vector<std::string> not_set;  // materials with errors: nothing is known of their pages
};

// Sets Unit::room of all units that stand on a page of their language: by how many letters each,
// alone, may grow beyond the translation, or beyond the source where that is missing
// (layout::text_room). Of names that several pieces print, the tightest counts. Pieces with errors
// are passed over: `diagnostics` tells them. With materials named in `only`, others are not set.
RoomReport measure_room(const Workspace& workspace, const content::Language& language,
                        const std::vector<std::string>& only, translate::UnitList& list,
                        Diagnostics& diagnostics);

}  // namespace pliego::engine
