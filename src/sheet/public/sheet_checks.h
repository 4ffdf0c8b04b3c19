// What only the finished pages show: inks that meet where sheets are cut, text at a sheet's edge.
#pragma once

#include "base/diagnostic.h"
#include "draw/document.h"
#include "sheet/plan.h"
#include "sheet/printer_profile.h"

namespace pliego::sheet {

// Where copies touch, one cut parts both, and no cut is exact: unlike colours on its two sides
// (paper is one) show on each other. Rule "sheet-butt", at the place of the sheet in the layout.
void check_butts(const draw::Document& pages, const Plan& plan, Diagnostics& diagnostics);

// Words of sheets for an office printer that lie in its margins (0.25 in, where no profile says
// otherwise), where it prints nothing: one warning for the file (rule "sheet-reach").
void check_reach(const draw::Document& sheets, const std::string& layout, const Place& place,
                 Diagnostics& diagnostics, const PrinterProfile& printer = {});

}  // namespace pliego::sheet
