#include <iostream>
#include <nlohmann/json.hpp>

#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/formats.h"
#include "engine/offered.h"
#include "engine/workspace.h"

namespace pliego::cli {
namespace {

using Json = nlohmann::ordered_json;

Json materials_json(const content::Project& project) {
  auto all = Json::array();
  for (const auto& material : project.materials) {
    auto languages = Json::array();
    for (const auto& language : project.languages)
      if (engine::is_offered(project, material, language)) languages.push_back(language.folder);
    all.push_back({{"name", material.name},
                   {"title", material.title.pattern},
                   {"audience", material.audience},
                   {"revised", material.revised},
                   {"languages", languages},
                   {"layouts", material.layouts}});
  }
  return all;
}

Json pairs_json(const content::Project& project) {
  auto all = Json::array();
  for (const auto& material : project.materials)
    for (const auto& language : project.languages)
      for (const auto& layout : material.layouts)
        if (engine::is_offered(project, material, language))
          all.push_back(
              {{"material", material.name}, {"language", language.folder}, {"layout", layout}});
  return all;
}

void print_plain(const engine::Workspace& workspace) {
  std::cout << "Materials\n";
  for (const auto& material : workspace.project.materials) {
    std::cout << "  " << material.name << ": " << shown(material.title.pattern) << "\n    layouts:";
    for (const auto& layout : material.layouts) std::cout << " " << layout;
    std::cout << "\n    languages:";
    for (const auto& language : workspace.project.languages)
      if (engine::is_offered(workspace.project, material, language))
        std::cout << " " << shown(language.folder);
    std::cout << "\n";
  }
  std::cout << "Languages\n";
  for (const auto& language : workspace.project.languages)
    std::cout << "  " << shown(language.folder) << ": " << shown(language.name) << " ("
              << language.locale << ")\n";
  std::cout << "  en-XA, ar-XB: made from the English to try pages out; only where --lang names "
               "them\n";
  std::cout << "Layouts\n";
  for (const auto& [name, layout] : workspace.layouts.layouts)
    std::cout << "  " << name << ": " << shown(layout.title) << " ("
              << engine::in_words(layout.formats) << ")\n";
}

}  // namespace

int list(const RenderOptions& options) {
  const engine::Workspace workspace = engine::open_workspace(surroundings_of(options), options);
  if (options.json) {
    Json languages = Json::array(), layouts = Json::array();
    for (const auto& language : workspace.project.languages)
      languages.push_back(
          {{"folder", language.folder}, {"locale", language.locale}, {"name", language.name}});
    for (const auto& [name, layout] : workspace.layouts.layouts)
      layouts.push_back({{"name", name}, {"title", layout.title}, {"formats", layout.formats}});
    std::cout << Json{{"materials", materials_json(workspace.project)},
                      {"languages", languages},
                      {"layouts", layouts},
                      {"pairs", pairs_json(workspace.project)},
                      {"diagnostics", diagnostics_json(workspace.diagnostics)}}
                     .dump(2)
              << "\n";
  } else {
    print_plain(workspace);
    print_diagnostics(workspace.diagnostics, std::cerr);
  }
  return workspace.diagnostics.has_errors() ? input_errors : done;
}

}  // namespace pliego::cli
