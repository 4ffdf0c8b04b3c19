#include "engine/formats.h"

#include <algorithm>

namespace pliego::engine {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool on_paper(const RenderRequest& request) { return request.purpose != sheet::Purpose::screen; }

bool is_made_of(const OutputKind& kind, const layout::Layout& layout) {
  return kind.of_any_layout || layout.is_for(kind.format);
}

bool is_asked_for(const OutputKind& kind, const RenderRequest& request) {
  return request.formats.has(kind.format) || (kind.is_in_all && request.formats.all);
}

std::string asked_in_words(const AskedFormats& formats) {
  std::string words = in_words(formats.named);
  if (formats.all) words += words.empty() ? "all" : " and all";
  return words;
}

void require_layout(const layout::Layout& layout, const RenderRequest& request) {
  if (on_paper(request) && layout.is_picture_only())
    throw RequestError("The layout '" + layout.name + "' is for pictures on a screen: it has no " +
                       std::string(word_of(request.purpose)) + " version.");
  for (const OutputKind* kind : output_kinds()) {
    if (!request.formats.has(kind->format) || is_made_of(*kind, layout)) continue;
    throw RequestError("The layout '" + layout.name + "' is for " + in_words(layout.formats) +
                       ", not for " + std::string(word_of(kind->format)) +
                       ". Leave ⟪format⟫ out: each layout is then made in its own format.");
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
    if (!kinds_of(layout->second, request).empty()) return;
  }
  if (!asked) return;
  throw RequestError("The material '" + material.name + "' has no layout for " +
                     (on_paper(request) ? "paper" : asked_in_words(request.formats)) +
                     ". 'pliego list' tells what there is.");
}

}  // namespace

std::vector<const OutputKind*> kinds_of(const layout::Layout& layout,
                                        const RenderRequest& request) {
  if ((on_paper(request) || request.folded) && layout.is_picture_only()) return {};
  if (request.folded) return {&output_kind(layout::Format::png)};
  if (request.formats.empty())
    return {&output_kind(on_paper(request) ? layout::Format::pdf : layout.formats.front())};
  std::vector<const OutputKind*> kinds;
  for (const OutputKind* kind : output_kinds())
    if (is_made_of(*kind, layout) && is_asked_for(*kind, request)) kinds.push_back(kind);
  return kinds;
}

void require_formats(const Workspace& workspace, const RenderRequest& request) {
  for (const OutputKind* kind : output_kinds())
    if (kind->purposes == OutputKind::Purposes::screen && on_paper(request) &&
        request.formats.has(kind->format))
      throw RequestError("⟪format " + std::string(word_of(kind->format)) +
                         "⟫ is for screens: leave ⟪for⟫ out.");
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

std::string in_words(const std::vector<layout::Format>& formats) {
  std::string words;
  for (const layout::Format format : formats)
    words += (words.empty() ? "" : " and ") + std::string(word_of(format));
  return words;
}

}  // namespace pliego::engine
