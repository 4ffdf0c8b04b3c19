#include "base/yaml_file.h"

#include "base/files.h"

namespace pliego::yaml {

namespace fs = std::filesystem;

namespace {

// The folder at which `name` begins; that of the file, where it is called otherwise.
fs::path root_of(const fs::path& file, const fs::path& name) {
  fs::path root = file, rest = name;
  while (!rest.empty() && rest.filename() == root.filename()) {
    root = root.parent_path();
    rest = rest.parent_path();
  }
  if (!rest.empty()) root = file.parent_path();
  return root.empty() ? "." : root;
}

std::string below(const fs::path& root, const fs::path& file) {
  return root == "." && !file.has_parent_path() ? file.generic_string()
                                                : file.lexically_relative(root).generic_string();
}

std::optional<fs::path> guarded(const fs::path& root, const std::string& path,
                                const std::string& name, Diagnostics& diagnostics) {
  auto found = inside(root, path);
  if (found) return found;
  std::error_code error;
  const bool is_folder = fs::is_directory(root / path, error);
  diagnostics.error(
      "path-outside", whole_file(name),
      std::string(is_folder ? "The folder" : "The file") + " lies outside the project",
      "Copy it into the project: links that lead out are not followed.");
  return std::nullopt;
}

}  // namespace

Place whole_file(std::string name) {
  Place place;
  place.file = std::move(name);
  return place;
}

std::optional<fs::path> in_project(const fs::path& root, const std::string& name,
                                   Diagnostics& diagnostics) {
  return guarded(root, name, name, diagnostics);
}

std::optional<Node> load(const fs::path& file, const std::string& name, Diagnostics& diagnostics) {
  const fs::path root = root_of(file, name);
  std::error_code error;
  if (!fs::exists(fs::symlink_status(file, error))) {
    diagnostics.error("file-missing", whole_file(name), "There is no such file");
    return std::nullopt;
  }
  const auto path = guarded(root, below(root, file), name, diagnostics);
  if (!path) return std::nullopt;
  if (!fs::is_regular_file(*path, error)) {
    diagnostics.error("file-type", whole_file(name), "This is no ordinary file");
  } else if (fs::file_size(*path, error) > max_input_bytes) {
    diagnostics.error("yaml-size", whole_file(name),
                      "The file is larger than " + std::to_string(max_input_bytes >> 20) + " MB");
  } else {
    return parse(name, read_file(*path), diagnostics);
  }
  return std::nullopt;
}

}  // namespace pliego::yaml
