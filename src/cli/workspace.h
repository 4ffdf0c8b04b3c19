// Everything a run reads, loaded once: content, layouts, sheets, fonts.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/command.h"
#include "content/local.h"
#include "content/project.h"
#include "layout/layout.h"
#include "sheet/printer_profile.h"
#include "sheet/sheet.h"
#include "text/library.h"

namespace pliego::cli {

struct Workspace {
  content::Project project;
  layout::Library layouts;
  std::map<std::string, sheet::Plan, std::less<>> plans;     // by layout
  std::map<std::string, sheet::Sheets, std::less<>> sheets;  // larger ones, by layout and name
  std::unique_ptr<text::Library> fonts;
  std::optional<content::Local> local;
  std::optional<sheet::PrinterProfile> printer;
  Diagnostics diagnostics;  // of loading
};

// The project's folder: `asked`, or the nearest upward where it is empty. Throws UsageError where
// there is none.
std::filesystem::path project_root(const std::string& asked);

// Throws UsageError where there is no project, SystemError where a file can't be read.
// With `asked_alone`, only what the options' materials need is read: faults elsewhere are not told.
Workspace open_workspace(const RenderOptions& options, bool asked_alone = false);

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

// What the options select. Unknown names are a UsageError that says the nearest right one. A layout
// that a material names and the project lacks is a diagnostic (rule "unknown-layout").
std::vector<Piece> select_pieces(const Workspace& workspace, const RenderOptions& options,
                                 Diagnostics& diagnostics);

}  // namespace pliego::cli
