#include "content/content_files.h"

#include <algorithm>

#include "base/yaml_file.h"

namespace pliego::content {

namespace fs = std::filesystem;

namespace {

// Sorted, so that nothing depends on the order in which the system lists them.
std::vector<fs::directory_entry> entries(const fs::path& root, const std::string& folder,
                                         Diagnostics& diagnostics) {
  std::vector<fs::directory_entry> found;
  const auto path = yaml::in_project(root, folder, diagnostics);
  if (!path) return found;
  std::error_code error;
  for (fs::directory_iterator at(*path, error), end; !error && at != end; at.increment(error)) {
    if (!at->path().filename().string().starts_with('.')) found.push_back(*at);
  }
  if (error) {
    diagnostics.error("file-missing", yaml::whole_file(folder),
                      "The folder can't be read: " + error.message());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::vector<std::string> content_folders(const fs::path& root, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : entries(root, "content", diagnostics)) {
    if (entry.is_directory(error)) names.push_back(entry.path().filename().string());
  }
  return names;
}

std::vector<std::string> yaml_stems(const fs::path& root, const std::string& folder,
                                    Diagnostics& diagnostics) {
  std::vector<std::string> stems;
  for (const fs::directory_entry& entry : entries(root, folder, diagnostics)) {
    const fs::path name = entry.path().filename();
    if (name.extension() == ".yaml") stems.push_back(name.stem().string());
    if (name.extension() != ".yml") continue;
    diagnostics.error("file-name", yaml::whole_file(folder + "/" + name.string()),
                      "The name ends in .yml", "Rename it to " + name.stem().string() + ".yaml.");
  }
  return stems;
}

std::optional<yaml::Node> read_yaml(const fs::path& root, const std::string& file,
                                    Diagnostics& diagnostics) {
  return yaml::load(root / file, file, diagnostics);
}

}  // namespace pliego::content
