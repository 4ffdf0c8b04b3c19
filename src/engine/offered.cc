#include "engine/offered.h"

namespace pliego::engine {

bool is_offered(const content::Project& project, const content::Material& material,
                const content::Language& language) {
  if (language.folder == content::source_language ||
      project.translation(material.name, language.folder))
    return true;
  return project.files.is_there("content/" + language.folder + "/" + material.name + ".yaml");
}

std::vector<std::string> not_offered(const content::Project& project,
                                     const content::Language& language) {
  std::vector<std::string> names;
  for (const content::Material& material : project.materials)
    if (!is_offered(project, material, language)) names.push_back(material.name);
  return names;
}

void report_not_offered(const content::Project& project, Diagnostics& diagnostics) {
  for (const content::Language& language : project.languages) {
    const auto names = not_offered(project, language);
    if (names.empty()) continue;
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    diagnostics.note("not-translated", language.mark.place(),
                     "'" + language.folder + "' has no files for " + std::to_string(names.size()) +
                         " of " + std::to_string(project.materials.size()) + " pieces: " + list,
                     "'pliego translate new " + language.folder + " MATERIAL' writes one.");
  }
}

}  // namespace pliego::engine
