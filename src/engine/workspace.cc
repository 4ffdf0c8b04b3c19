#include "engine/workspace.h"

#include <algorithm>
#include <set>

#include "aids/print_guide.h"
#include "base/language_names.h"
#include "engine/formats.h"
#include "engine/offered.h"
#include "engine/printing.h"
#include "engine/workspace_checks.h"
#include "files/files.h"
#include "layout/brand.h"
#include "text/language_scripts.h"
#include "translate/pseudo.h"

namespace pliego::engine {

namespace {

// A program whose colours can't be read is no program: nothing is made in its name.
void read_local(Workspace& workspace, const std::string& file) {
  const NamedFile named(workspace.outside, file);
  workspace.local = content::load_local(named.read(), named.folder(), file, workspace.diagnostics);
  if (!workspace.local) return;
  const int errors_before = workspace.diagnostics.errors();
  layout::apply_brand(workspace.layouts, *workspace.local, workspace.diagnostics);
  if (workspace.diagnostics.errors() > errors_before) workspace.local.reset();
}

std::set<std::string> fonts_of(const layout::Theme& theme) {
  std::set<std::string> fonts = {theme.icons};
  for (const auto& [name, style] : theme.styles)
    fonts.insert({style.font, style.strong, style.emphasis});
  fonts.erase("");
  return fonts;
}

// Fonts that styles name must be in fonts.yaml; else nothing is made in the theme's layouts. A font
// that fonts.yaml has with a fault has been told of there.
void check_fonts(Workspace& workspace, bool table_is_sound) {
  for (const auto& [name, theme] : workspace.layouts.themes) {
    for (const std::string& font : fonts_of(theme)) {
      if (workspace.fonts->has(font)) continue;
      std::erase_if(workspace.layouts.layouts,
                    [&](const auto& entry) { return entry.second.theme == name; });
      if (!table_is_sound) continue;
      workspace.diagnostics.error("unknown-font", theme.mark.place(),
                                  "The theme '" + name + "' names the font '" + font +
                                      "', which fonts/fonts.yaml does not have.",
                                  nearest_hint(font, workspace.fonts->ids()));
    }
  }
}

using Hint = std::string (*)(std::string_view wrong, const std::vector<std::string>& known);

void require_known(const std::vector<std::string>& asked, const std::vector<std::string>& known,
                   const std::string& what, Hint hint = nearest_hint) {
  for (const std::string& name : asked) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string near = hint(name, known);
    std::string all;
    for (const std::string& other : known) all += (all.empty() ? "" : ", ") + other;
    throw RequestError("There is no " + what + " '" + name + "'. " +
                       (near.empty() ? "There are: " + all + "." : near));
  }
}

bool asked_for(const std::vector<std::string>& asked, const std::string& name) {
  return asked.empty() || std::find(asked.begin(), asked.end(), name) != asked.end();
}

std::vector<const layout::Layout*> select_layouts(const Workspace& workspace,
                                                  const RenderRequest& request,
                                                  const content::Material& material,
                                                  Diagnostics& diagnostics) {
  std::vector<const layout::Layout*> selected;
  for (const std::string& name : material.layouts) {
    const auto found = workspace.layouts.layouts.find(name);
    if (found == workspace.layouts.layouts.end()) {
      // A layout that was there but has faults has told them itself.
      if (!workspace.project.files.is_there("layouts/" + name + ".yaml")) {
        diagnostics.error("unknown-layout", material.mark.place(),
                          "The material '" + material.name + "' names the layout '" + name +
                              "', which is not in layouts/.",
                          nearest_hint(name, workspace.layouts.names));
      }
    } else if (asked_for(request.layouts, name) && !kinds_of(found->second, request).empty() &&
               has_sheet(workspace, found->second, request.sheet)) {
      selected.push_back(&found->second);
    }
  }
  return selected;
}

// Those asked for of the layouts that the materials read are set in; all, where all materials were
// wanted.
std::optional<std::set<std::string>> needed_layouts(const content::Project& project,
                                                    const content::Only& only,
                                                    const std::vector<std::string>& asked,
                                                    const std::vector<std::string>& own) {
  if (only.materials.empty()) return std::nullopt;
  std::set<std::string> needed(own.begin(), own.end());
  for (const content::Material& material : project.materials)
    for (const std::string& name : material.layouts)
      if (asked_for(asked, name)) needed.insert(name);
  return needed;
}

}  // namespace

Workspace open_workspace(const Surroundings& outside, const RenderRequest& request,
                         bool asked_alone) {
  Workspace workspace;
  workspace.outside = outside;
  const files::Source project = outside.project();
  const content::Only only =
      asked_alone ? content::Only{request.materials, request.languages} : content::Only();
  workspace.project = content::load_project(project, workspace.diagnostics, only);
  for (const std::string& tag : request.languages)
    if (const auto pseudo = translate::pseudo_of(tag))
      translate::add_pseudo(workspace.project, *pseudo);
  std::vector<std::string> own_layouts = request.own_layouts;
  if (request.guide && request.purpose == sheet::Purpose::office)
    own_layouts.push_back(aids::guide_layout);
  workspace.layouts =
      layout::load_library(project, workspace.diagnostics,
                           needed_layouts(workspace.project, only, request.layouts, own_layouts));
  const int errors_before = workspace.diagnostics.errors();
  workspace.fonts =
      text::Library::load(project, "fonts/fonts.yaml", workspace.diagnostics, outside.fonts);
  check_fonts(workspace, workspace.diagnostics.errors() == errors_before);
  read_sheets(workspace);
  require_picture_words(workspace);
  require_modest_pictures(workspace);
  require_own_outputs(workspace);
  if (!request.printer_profile.empty()) read_printer(workspace, request.printer_profile);
  if (!request.local.empty()) read_local(workspace, request.local);
  return workspace;
}

std::string day_of(const Surroundings& outside, const content::Project& project) {
  if (outside.day) return *outside.day;
  std::string last;
  for (const content::Material& material : project.materials)
    last = std::max(last, material.revised);
  return last;
}

void verify_fonts(const Workspace& workspace, Diagnostics& diagnostics) {
  std::vector<std::string> writings = {"Latn"};  // of names and addresses in any language
  for (const content::Language& language : workspace.project.languages)
    writings.push_back(text::writing_of(language.locale));
  workspace.fonts->verify(writings, diagnostics);
}

bool tell_unreadable_fonts(const Workspace& workspace, Diagnostics& diagnostics) {
  Diagnostics found;
  verify_fonts(workspace, found);
  diagnostics.merge(found);
  return found.has_errors();
}

std::vector<Piece> select_pieces(const Workspace& workspace, const RenderRequest& request,
                                 Diagnostics& diagnostics) {
  std::vector<std::string> materials, languages, layouts;
  materials = workspace.project.material_names;
  languages = workspace.project.language_names;
  layouts = workspace.layouts.names;
  // Where loading failed, a missing name may be the faulty file's: its own diagnostics say more.
  if (!workspace.diagnostics.has_errors()) {
    require_known(request.materials, materials, "material");
    require_known(request.languages, languages, "language", known_language_hint);
    require_known(request.layouts, layouts, "layout");
    require_formats(workspace, request);
    require_sheet(workspace, request);
  }
  std::vector<Piece> pieces;
  for (const auto& material : workspace.project.materials) {
    if (!asked_for(request.materials, material.name)) continue;
    const auto selected = select_layouts(workspace, request, material, diagnostics);
    for (const auto& language : workspace.project.languages) {
      if (!asked_for(request.languages, language.folder) || selected.empty()) continue;
      // Who names a piece and a language is told that it is missing.
      const bool is_named = !request.materials.empty() && !request.languages.empty();
      if (!is_named && !is_offered(workspace.project, material, language)) continue;
      pieces.push_back({&material, &language, selected});
    }
  }
  return pieces;
}

}  // namespace pliego::engine
