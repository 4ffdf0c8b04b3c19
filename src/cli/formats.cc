#include "cli/formats.h"

#include <algorithm>

namespace pliego::cli {
namespace {

constexpr const char* all_formats[] = {"pdf", "png"};

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool on_paper(const RenderOptions& options) { return options.purpose != "screen"; }

void require_layout(const layout::Layout& layout, const RenderOptions& options) {
  if (on_paper(options) && layout.is_picture_only())
    throw UsageError("The layout '" + layout.name + "' is for pictures on a screen: it has no " +
                     options.purpose + " version.");
  for (const char* format : all_formats) {
    if (!has(options.formats, format) || layout.is_for(format)) continue;
    throw UsageError("The layout '" + layout.name + "' is for " + in_words(layout.formats) +
                     ", not for " + format +
                     ". Leave --format out: each layout is then made in its own format.");
  }
}

void require_material(const content::Material& material, const Workspace& workspace,
                      const RenderOptions& options) {
  bool asked = false;
  for (const std::string& name : material.layouts) {
    const auto layout = workspace.layouts.layouts.find(name);
    if (layout == workspace.layouts.layouts.end()) continue;
    if (!options.layouts.empty() && !has(options.layouts, name)) continue;
    asked = true;
    if (!formats_of(layout->second, options).empty()) return;
  }
  if (!asked) return;
  throw UsageError("The material '" + material.name + "' has no layout for " +
                   (on_paper(options) ? "paper" : in_words(options.formats)) +
                   ". 'pliego list' tells what there is.");
}

}  // namespace

std::vector<std::string> formats_of(const layout::Layout& layout, const RenderOptions& options) {
  if ((on_paper(options) || options.folded) && layout.is_picture_only()) return {};
  if (options.folded) return {"png"};
  if (options.formats.empty()) return {on_paper(options) ? "pdf" : layout.formats.front()};
  std::vector<std::string> formats;
  for (const char* format : all_formats)
    if (layout.is_for(format) && (has(options.formats, format) || has(options.formats, "all")))
      formats.push_back(format);
  return formats;
}

void require_formats(const Workspace& workspace, const RenderOptions& options) {
  for (const std::string& name : options.layouts) {
    const auto layout = workspace.layouts.layouts.find(name);
    if (layout != workspace.layouts.layouts.end()) require_layout(layout->second, options);
  }
  for (const std::string& name : options.materials)
    if (const content::Material* material = workspace.project.material(name))
      require_material(*material, workspace, options);
}

double resolution_of(const layout::Layout& layout, const RenderOptions& options) {
  constexpr double css_pixels_per_inch = 96;
  return layout.is_picture_only() ? css_pixels_per_inch : options.dpi;
}

std::string in_words(const std::vector<std::string>& formats) {
  std::string words;
  for (const std::string& format : formats) words += (words.empty() ? "" : " and ") + format;
  return words;
}

}  // namespace pliego::cli
