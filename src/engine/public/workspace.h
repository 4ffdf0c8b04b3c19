// Everything a run reads, loaded once: content, layouts, sheets, fonts.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/local.h"
#include "content/project.h"
#include "engine/request.h"
#include "engine/surroundings.h"
#include "layout/layout.h"
#include "sheet/printer_profile.h"
#include "sheet/sheet.h"
#include "text/library.h"

namespace pliego::engine {

struct Workspace {
  Surroundings outside;
  content::Project project;
  layout::Library layouts;
  std::map<std::string, sheet::Plan, std::less<>> plans;     // by layout
  std::map<std::string, sheet::Sheets, std::less<>> sheets;  // larger ones, by layout and name
  std::unique_ptr<text::Library> fonts;
  std::optional<content::Local> local;
  std::optional<sheet::PrinterProfile> printer;
  Diagnostics diagnostics;  // of loading
};

// Throws SystemError where a file can't be read. With `asked_alone`, only what the request's
// materials need is read: faults elsewhere are not told.
Workspace open_workspace(const Surroundings& outside, const RenderRequest& request,
                         bool asked_alone = false);

// The day that a test sheet, a proof or a check is dated with: that of the surroundings, or else
// the last on which some content was revised, YYYY-MM-DD; empty where there is no material.
std::string day_of(const Surroundings& outside, const content::Project& project);

// Holds the fonts that the project's languages need against their checksums.
void verify_fonts(const Workspace& workspace, Diagnostics& diagnostics);

// A font that can't be read is a fault of the input, found only when it is first needed: adds its
// diagnostic (rules of text::Library::verify). False where every font is there.
bool tell_unreadable_fonts(const Workspace& workspace, Diagnostics& diagnostics);

// One material in one language, in those of its layouts that were asked for.
struct Piece {
  const content::Material* material = nullptr;
  const content::Language* language = nullptr;
  std::vector<const layout::Layout*> layouts;
};

// What the request selects. Unknown names are a RequestError that says the nearest right one. A
// layout that a material names and the project lacks is a diagnostic (rule "unknown-layout").
std::vector<Piece> select_pieces(const Workspace& workspace, const RenderRequest& request,
                                 Diagnostics& diagnostics);

}  // namespace pliego::engine
