#include "engine/formats.h"

#include <algorithm>

namespace pliego::engine {
namespace {

constexpr const char* all_formats[] = {"pdf", "png"};

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool on_paper(const RenderRequest& request) { return request.purpose != "screen"; }

void require_layout(const layout::Layout& layout, const RenderRequest& request) {
  if (on_paper(request) && layout.is_picture_only())
    throw RequestError("The layout '" + layout.name + "' is for pictures on a screen: it has no " +
                       request.purpose + " version.");
  for (const char* format : all_formats) {
    if (!has(request.formats, format) || layout.is_for(format)) continue;
    throw RequestError("The layout '" + layout.name + "' is for " + in_words(layout.formats) +
                       ", not for " + format +
                       ". Leave --format out: each layout is then made in its own format.");
  }
}

void require_material(const content::Material& material, const Workspace& workspace,
                      const RenderRequest& request) {
  bool asked = false;
  for (const std::string& name : material.layouts) {
    const auto layout = workspace.layouts.layouts.find(name);
    if (layout == workspace.layouts.layouts.end()) continue;
    if (!request.layouts.empty() && !has(request.layouts, name)) continue;
    asked = true;
    if (!formats_of(layout->second, request).empty()) return;
  }
  if (!asked) return;
  throw RequestError("The material '" + material.name + "' has no layout for " +
                     (on_paper(request) ? "paper" : in_words(request.formats)) +
                     ". 'pliego list' tells what there is.");
}

}  // namespace

std::vector<std::string> formats_of(const layout::Layout& layout, const RenderRequest& request) {
  if ((on_paper(request) || request.folded) && layout.is_picture_only()) return {};
  if (request.folded) return {"png"};
  if (request.formats.empty()) return {on_paper(request) ? "pdf" : layout.formats.front()};
  std::vector<std::string> formats;
  for (const char* format : all_formats)
    if (layout.is_for(format) && (has(request.formats, format) || has(request.formats, "all")))
      formats.push_back(format);
  return formats;
}

void require_formats(const Workspace& workspace, const RenderRequest& request) {
  for (const std::string& name : request.layouts) {
    const auto layout = workspace.layouts.layouts.find(name);
    if (layout != workspace.layouts.layouts.end()) require_layout(layout->second, request);
  }
  for (const std::string& name : request.materials)
    if (const content::Material* material = workspace.project.material(name))
      require_material(*material, workspace, request);
}

double resolution_of(const layout::Layout& layout, const RenderRequest& request) {
  constexpr double css_pixels_per_inch = 96;
  return layout.is_picture_only() ? css_pixels_per_inch : request.dpi;
}

std::string in_words(const std::vector<std::string>& formats) {
  std::string words;
  for (const std::string& format : formats) words += (words.empty() ? "" : " and ") + format;
  return words;
}

}  // namespace pliego::engine
