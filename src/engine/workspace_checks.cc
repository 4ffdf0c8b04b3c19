#include "engine/workspace_checks.h"

#include <map>

#include "engine/output.h"

namespace pliego::engine {
namespace {

// A layout of the material that is for pictures alone; null where there is none.
const layout::Layout* picture_layout(const content::Material& material,
                                     const layout::Library& library) {
  for (const std::string& name : material.layouts) {
    const auto found = library.layouts.find(name);
    if (found != library.layouts.end() && found->second.is_picture_only()) return &found->second;
  }
  return nullptr;
}

bool has_picture_words(const content::Material& material, const layout::Library& library,
                       Diagnostics& diagnostics) {
  if (material.alt && material.caption) return true;
  const layout::Layout* layout = picture_layout(material, library);
  if (!layout) return true;
  const auto expect = [&](bool there, const char* key, const char* what) {
    if (there) return;
    diagnostics.error("picture-words", material.mark.place(),
                      "'" + material.name + "' needs the key '" + key + "': its layout '" +
                          layout->name + "' makes pictures, and nothing else tells what they show.",
                      std::string("Add a line '") + key + ": …' " + what);
  };
  expect(material.alt.has_value(), "alt",
         "with what the picture says, its figures too, in a sentence or two.");
  expect(material.caption.has_value(), "caption", "for a post, at most 280 characters.");
  return false;
}

}  // namespace

void require_picture_words(Workspace& workspace) {
  std::erase_if(workspace.project.materials, [&](const content::Material& material) {
    return !has_picture_words(material, workspace.layouts, workspace.diagnostics);
  });
}

void require_own_outputs(Workspace& workspace) {
  std::map<std::string, const content::Material*> seen;
  for (const content::Language& language : workspace.project.languages) {
    for (const content::Material& material : workspace.project.materials) {
      const std::string& name = workspace.project.file_name(material, language.folder);
      for (const std::string& layout : material.layouts) {
        const std::string stem = output_stem(name, language.folder, layout, sheet::Purpose::screen);
        const auto [first, is_new] = seen.emplace(stem, &material);
        if (is_new || first->second == &material) continue;
        workspace.diagnostics.error(
            "same-output", material.mark.place(),
            "'" + material.name + "' and '" + first->second->name + "' would both write '" + stem +
                "'.",
            "Give one of them another 'file' in the language '" + language.folder + "'.");
      }
    }
  }
}

}  // namespace pliego::engine
