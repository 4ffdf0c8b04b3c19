#include "content/content_files.h"

#include <algorithm>

#include "base/files.h"

namespace pliego::content {

namespace fs = std::filesystem;

namespace {

Place whole_file(std::string file) {
  Place place;
  place.file = std::move(file);
  return place;
}

// Sorted, so that nothing depends on the order in which the system lists them.
std::vector<fs::directory_entry> entries(const fs::path& root, const std::string& folder,
                                         Diagnostics& diagnostics) {
  std::vector<fs::directory_entry> found;
  const std::optional<fs::path> path = inside(root, folder);
  std::error_code error;
  if (!path) {
    diagnostics.error("path-outside", whole_file(folder), "The folder lies outside the project",
                      "Copy it into the project: links that lead out are not followed.");
    return found;
  }
  for (fs::directory_iterator at(*path, error), end; !error && at != end; at.increment(error)) {
    if (!at->path().filename().string().starts_with('.')) found.push_back(*at);
  }
  if (error) {
    diagnostics.error("file-missing", whole_file(folder),
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
    diagnostics.error("file-name", whole_file(folder + "/" + name.string()),
                      "The name ends in .yml", "Rename it to " + name.stem().string() + ".yaml.");
  }
  return stems;
}

std::optional<yaml::Node> read_yaml(const fs::path& root, const std::string& file,
                                    Diagnostics& diagnostics) {
  const std::optional<fs::path> path = inside(root, file);
  std::error_code error;
  if (!path) {
    diagnostics.error("path-outside", whole_file(file), "The file lies outside the project",
                      "Copy it into the project: links that lead out are not followed.");
  } else if (!fs::exists(*path, error)) {
    diagnostics.error("file-missing", whole_file(file), "There is no such file");
  } else if (!fs::is_regular_file(*path, error)) {
    diagnostics.error("file-type", whole_file(file), "This is no ordinary file");
  } else if (fs::file_size(*path, error) > max_input_bytes) {
    diagnostics.error("yaml-size", whole_file(file),
                      "The file is larger than " + std::to_string(max_input_bytes >> 20) + " MiB");
  } else {
    return yaml::parse(file, read_file(*path), diagnostics);
  }
  return std::nullopt;
}

}  // namespace pliego::content
