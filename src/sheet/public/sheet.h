// The kinds of larger sheet that a layout can name.
#pragma once

#include <map>
#include <string>
#include <variant>

#include "sheet/booklet.h"
#include "sheet/n_up.h"
#include "sheet/plan.h"
#include "sheet/tiles.h"

namespace pliego::sheet {

using Sheet = std::variant<Plan, Booklet, Tiles, NUp>;     // Plan: a grid of one piece
using Sheets = std::map<std::string, Sheet, std::less<>>;  // by name

// What a layout puts on its sheets.
struct Content {
  std::optional<Plan> piece;  // what a grid repeats; not set where that can't be told
  Size page;
  double safe = 0;           // how far inside a page what has meaning stays, points
  bool shares_paper = true;  // false: no page may stand on another's back
};

// A layout's `sheets`. Those with faults are told and left out: the rules of each kind's reader,
// and "sheets-piece" for a grid where there is no one piece.
Sheets read_sheets(const yaml::Node& node, const Content& content, Diagnostics& diagnostics);

schema::Describe sheets_schema();  // what read_sheets() takes

const yaml::Mark& mark_of(const Sheet& sheet);  // where the layout file describes it

// Words made smaller than 7.5 points by a sheet that shrinks its pages (rule "sheet-type", an error
// at the sheet's place in the layout). Where a page is only fitted to
// paper of another country, 3 % smaller at most, nobody is told.
void check_type(const draw::Document& pages, const Sheet& sheet, Diagnostics& diagnostics);

}  // namespace pliego::sheet
