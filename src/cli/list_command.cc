#include <iostream>
#include <nlohmann/json.hpp>

#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/answer_json.h"
#include "engine/formats.h"
#include "engine/offered.h"

namespace pliego::cli {
namespace {

constexpr const char* list_notes = R"(
Examples:
  pliego list
  pliego list --json)";

std::vector<engine::Option> list_options() { return face_options({"json", "project"}); }

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

int list(const yaml::Node& asked) {
  const Face face = face_of(asked);
  const engine::Workspace workspace = engine::open_workspace(surroundings_of(face), {});
  if (face.json) return tell_answer(engine::list_json(workspace), workspace.diagnostics);
  print_plain(workspace);
  print_diagnostics(workspace.diagnostics, std::cerr);
  return workspace.diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

extern const Command command_list;
const Command command_list = {"list", list_notes, list_options, list};

}  // namespace pliego::cli
