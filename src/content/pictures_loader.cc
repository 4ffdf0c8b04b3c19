#include "content/pictures_loader.h"

#include <algorithm>

#include "base/yaml_file.h"

namespace pliego::content {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_pictures = 1'000;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

// Paths from content/ on, sorted; links to folders are not followed.
std::vector<std::string> files_below(const fs::path& content) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator at(content / "pictures", error), end;
  while (!error && at != end && found.size() <= most_pictures) {
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(error)) {
      found.push_back(at->path().lexically_relative(content).generic_string());
    }
    at.increment(error);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

void load_pictures(const fs::path& root, LoadedRegistries& all, Diagnostics& diagnostics) {
  const std::vector<std::string> names = files_below(root / "content");
  if (names.size() > most_pictures) {
    diagnostics.error("value-range", yaml::whole_file("content/pictures"),
                      "There are more than " + std::to_string(most_pictures) + " pictures");
    return;
  }
  const auto shelf = std::make_shared<PictureShelf>();
  for (const std::string& name : names) {
    if (const auto path = yaml::in_project(root, "content/" + name, diagnostics)) {
      all.usable.pictures.emplace(name, std::make_shared<const PictureFile>(*path, name, shelf));
      continue;
    }
    all.faulty.insert("picture." + name);
  }
}

}  // namespace pliego::content
