// How panels lie on a sheet: read from a layout's `sheet` key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "draw/document.h"
#include "yaml/schema.h"
#include "yaml/yaml.h"

namespace pliego::sheet {

struct Placement {
  std::string panel;
  double x = 0, y = 0;  // of the panel's trim corner on the sheet, points
  int turn = 0;         // degrees: 0 or 180
  int copy = 0;         // which of several pieces on the sheet it belongs to; 0 is the one read
};

struct Side {
  std::string name;
  std::vector<Placement> panels;
};

struct Fold {
  bool vertical = true;  // the fold line runs from top to bottom
  double at = 0;         // from the left edge (vertical) or the top edge of the front, points
};

struct Plan {
  double width = 0, height = 0;
  bool on_screen = false;  // the screen file, too, shows sheets and not panels
  draw::Duplex flip = draw::Duplex::none;
  std::vector<Side> sides;
  std::vector<Fold> folds;
  std::optional<draw::Stock> stock;  // where that is not what the layout says
  yaml::Mark mark;                   // where the layout file describes it

  // How the sheet turns for its second side: about an upright axis, what lies at x on the back
  // lies behind width - x of the front and stands as it does; about a level one, it lies behind
  // height - y and stands on its head.
  bool turns_about_upright_axis() const;
};

// Checks that every panel of the layout is placed once, lies on the sheet and covers no other, and
// that folds lie on the sheet and cross no panel (rules "sheet-panel", "sheet-overlap",
// "sheet-fold").
std::optional<Plan> read_plan(const yaml::Node& node, const std::vector<std::string>& panels,
                              Size panel_size, Diagnostics& diagnostics);

schema::Describe plan_schema();  // what its reader takes

}  // namespace pliego::sheet
