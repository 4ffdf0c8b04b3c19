#include "content/content_files.h"

#include <algorithm>

#include "yaml/file.h"

namespace pliego::content {

namespace {

// Sorted, so that nothing depends on the order in which a system lists them.
std::vector<std::string> visible_names(const files::Source& project, const std::string& folder,
                                       Diagnostics& diagnostics) {
  if (!yaml::lies_inside(project, folder, diagnostics)) return {};
  try {
    std::vector<std::string> names = project.names(folder);
    std::erase_if(names, [](const std::string& name) { return name.starts_with('.'); });
    return names;
  } catch (const SystemError&) {
    diagnostics.error("file-missing", yaml::whole_file(folder), "The folder can't be read");
    return {};
  }
}

}  // namespace

std::vector<std::string> content_folders(const files::Source& project, Diagnostics& diagnostics) {
  std::vector<std::string> names = visible_names(project, "content", diagnostics);
  std::erase_if(names, [&](const std::string& name) {
    const files::Entry entry = project.find("content/" + name, 0).entry;
    return entry != files::Entry::folder && entry != files::Entry::folder_outside;
  });
  return names;
}

std::vector<std::string> yaml_stems(const files::Source& project, const std::string& folder,
                                    Diagnostics& diagnostics) {
  constexpr std::string_view ending = ".yaml", short_ending = ".yml";
  std::vector<std::string> stems;
  for (const std::string& name : visible_names(project, folder, diagnostics)) {
    if (name.ends_with(ending)) stems.push_back(name.substr(0, name.size() - ending.size()));
    if (!name.ends_with(short_ending)) continue;
    const std::string stem = name.substr(0, name.size() - short_ending.size());
    diagnostics.error("file-name", yaml::whole_file(folder + "/" + name), "The name ends in .yml",
                      "Rename it to " + stem + ".yaml.");
  }
  return stems;
}

}  // namespace pliego::content
