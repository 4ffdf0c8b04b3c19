#include "engine/printing.h"

#include <algorithm>
#include <set>

#include "files/files.h"
#include "sheet/repeat.h"

namespace pliego::engine {
namespace {

bool asks_for(const RenderRequest& request, PrintMark mark) {
  return std::find(request.marks.begin(), request.marks.end(), mark) != request.marks.end();
}

void require_marks(const RenderRequest& request) {
  const bool alone = asks_for(request, PrintMark::none) || asks_for(request, PrintMark::usual);
  if (alone && request.marks.size() > 1)
    throw RequestError("⟪marks⟫ takes none, or default, or a list of single marks.");
  if (!alone && !request.marks.empty() && request.purpose != sheet::Purpose::press)
    throw RequestError(
        "⟪marks⟫ crop, fold, registration and color-bar are for a print shop: add ⟪for press⟫.");
}

// What a grid repeats: the layout's own sheet, or one or two panels that share paper.
std::optional<sheet::Plan> piece_of(const Workspace& workspace, const layout::Layout& layout) {
  if (const auto own = workspace.plans.find(layout.name); own != workspace.plans.end())
    return own->second;
  const bool shares_paper = layout.panels.size() < 2 || layout.flip != draw::Flip::none;
  if (layout.panels.size() > 2 || layout.paged() || !shares_paper) return std::nullopt;
  return sheet::one_up(layout.panel_names(), layout.trim, draw::duplex_of(layout.flip));
}

void read_own(Workspace& workspace) {
  std::erase_if(workspace.layouts.layouts, [&](const auto& entry) {
    const auto& [name, layout] = entry;
    if (layout.sheet.kind == yaml::Kind::null) return false;
    auto plan =
        sheet::read_plan(layout.sheet, layout.panel_names(), layout.trim, workspace.diagnostics);
    if (plan) workspace.plans.emplace(name, std::move(*plan));
    return !plan;
  });
}

// A layout whose office sheet isn't there is no layout.
void require_office_sheets(Workspace& workspace) {
  std::erase_if(workspace.layouts.layouts, [&](const auto& entry) {
    const auto& [name, layout] = entry;
    const std::string& asked = layout.office_sheet;
    const sheet::Sheets& plans = workspace.sheets[name];
    if (asked.empty() || plans.contains(asked)) return false;
    std::vector<std::string> known;
    for (const auto& [sheet, plan] : plans) known.push_back(sheet);
    workspace.diagnostics.error("unknown-sheet", layout.mark_of("office").place(),
                                "'office' names the sheet '" + asked +
                                    "', which 'sheets' of the layout '" + name + "' does not have.",
                                nearest_hint(asked, known));
    return true;
  });
}

}  // namespace

Printing printing_of(const RenderRequest& request) {
  require_marks(request);
  const bool asks = !request.sheet.empty() || request.flip || request.sides != sheet::Sides::both ||
                    !request.printer_profile.empty();
  if (asks && request.purpose != sheet::Purpose::office)
    throw RequestError(
        "⟪sheet⟫, ⟪sides⟫, ⟪flip⟫ and ⟪printer-profile⟫ are for office printers: add "
        "⟪for office⟫.");
  if (request.folded && (asks || request.formats.has(layout::Format::pdf)))
    throw RequestError(
        "⟪folded⟫ makes a PNG of the piece by itself: leave ⟪format pdf⟫, ⟪sheet⟫, ⟪sides⟫ and "
        "⟪flip⟫ out.");
  std::optional<draw::Duplex> flip;
  if (request.flip) flip = draw::duplex_of(*request.flip);
  return {.sheet = request.sheet,
          .options =
              {
                  .marks = asks_for(request, PrintMark::none) ? sheet::Marks::none
                                                              : sheet::Marks::standard,
                  .flip = flip,
                  .sides = request.sides,
                  .press_marks = {.crop = asks_for(request, PrintMark::crop),
                                  .fold = asks_for(request, PrintMark::fold),
                                  .registration = asks_for(request, PrintMark::registration),
                                  .color_bar = asks_for(request, PrintMark::color_bar)},
              },
          .folded = request.folded};
}

void read_sheets(Workspace& workspace) {
  read_own(workspace);
  for (const auto& [name, layout] : workspace.layouts.layouts) {
    if (layout.sheets.kind == yaml::Kind::null) continue;
    const sheet::Content content{.piece = piece_of(workspace, layout),
                                 .page = layout.trim,
                                 .safe = layout.safe,
                                 .shares_paper = layout.flip != draw::Flip::none};
    workspace.sheets[name] = sheet::read_sheets(layout.sheets, content, workspace.diagnostics);
  }
  require_office_sheets(workspace);
}

void read_printer(Workspace& workspace, const std::string& file) {
  const auto root =
      yaml::parse(file, NamedFile(workspace.outside, file).read(), workspace.diagnostics);
  if (root) workspace.printer = sheet::read_printer_profile(*root, workspace.diagnostics);
}

bool has_sheet(const Workspace& workspace, const layout::Layout& layout, const std::string& sheet) {
  if (sheet.empty() || sheet == own_sheet) return true;
  const auto found = workspace.sheets.find(layout.name);
  return found != workspace.sheets.end() && found->second.contains(sheet);
}

void require_sheet(const Workspace& workspace, const RenderRequest& request) {
  if (request.sheet.empty() || request.sheet == own_sheet) return;
  std::set<std::string> all;
  for (const auto& [layout, plans] : workspace.sheets) {
    const auto& asked = request.layouts;
    if (!asked.empty() && std::find(asked.begin(), asked.end(), layout) == asked.end()) continue;
    for (const auto& [name, plan] : plans) all.insert(name);
  }
  if (all.contains(request.sheet)) return;
  std::string words;
  for (const std::string& name : all) words += (words.empty() ? "" : ", ") + name;
  throw RequestError("No layout asked for has a sheet '" + request.sheet + "'. " +
                     (words.empty() ? "Leave ⟪sheet⟫ out." : "There are: " + words + "."));
}

std::optional<sheet::Sheet> sheet_for(const Workspace& workspace, const layout::Layout& layout,
                                      sheet::Purpose purpose, const std::string& sheet) {
  const bool as_layout_says = sheet.empty() && purpose == sheet::Purpose::office;
  const std::string& name = as_layout_says ? layout.office_sheet : sheet;
  if (!name.empty() && name != own_sheet) return workspace.sheets.at(layout.name).at(name);
  const auto found = workspace.plans.find(layout.name);
  if (found == workspace.plans.end()) return std::nullopt;
  return found->second;
}

}  // namespace pliego::engine
