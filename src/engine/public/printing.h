// Which sheet a piece goes on, and what a person asks of it.
#pragma once

#include <optional>
#include <string>

#include "engine/workspace.h"
#include "sheet/impose.h"

namespace pliego::engine {

inline constexpr const char* own_sheet = "own";

// How one run prints.
struct Printing {
  // A layout's larger sheet by name; `own_sheet`: the piece by itself; empty: as the layout says.
  std::string sheet;
  sheet::PrintOptions options;
  bool folded = false;  // not as it is printed, but as it is held
  bool panels = false;  // each panel a page, whatever sheet the layout has: to be bound
  bool anyway = false;  // pages that don't hold their texts too: for a proof
};

// What the request say. Throws RequestError where they ask of a screen or press file what only an
// office printer does.
Printing printing_of(const RenderRequest& request);

// Reads every layout's sheets. A layout whose own sheet has faults is no layout: nothing is made in
// it. A grid needs a piece: the layout's sheet, or one or two panels that share paper.
void read_sheets(Workspace& workspace);

// Reads a printer profile's file. Throws SystemError where it can't be read.
void read_printer(Workspace& workspace, const std::string& file);

// Throws RequestError where no layout asked for has the sheet asked for.
void require_sheet(const Workspace& workspace, const RenderRequest& request);

// Whether the layout is made in this run: it has the sheet asked for.
bool has_sheet(const Workspace& workspace, const layout::Layout& layout, const std::string& sheet);

// The layout's own sheet, the one named, or for an office printer the layout's `office` sheet;
// nullopt where each panel is a page.
std::optional<sheet::Sheet> sheet_for(const Workspace& workspace, const layout::Layout& layout,
                                      sheet::Purpose purpose, const std::string& sheet);

}  // namespace pliego::engine
