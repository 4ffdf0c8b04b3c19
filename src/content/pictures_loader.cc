#include "content/pictures_loader.h"

#include <algorithm>

#include "yaml/file.h"

namespace pliego::content {

namespace {

constexpr std::size_t most_pictures = 1'000;

// Paths from content/ on, sorted; links to folders are not followed.
class PictureNames {
 public:
  explicit PictureNames(const files::Source& project) : project_(project) {}

  std::vector<std::string> take() {
    if (project_.find("content/pictures", 0).entry == files::Entry::folder) add("pictures");
    std::sort(names_.begin(), names_.end());
    return std::move(names_);
  }

 private:
  static constexpr int deepest = 20;

  void add(const std::string& folder, int depth = 0) {
    for (const std::string& name : project_.names("content/" + folder)) {
      if (names_.size() > most_pictures) return;
      if (name.starts_with('.')) continue;
      const std::string path = folder + "/" + name;
      const files::Found found = project_.find("content/" + path, 0);
      const files::Entry entry = found.entry;
      if (entry == files::Entry::folder && !found.is_link && depth < deepest) add(path, depth + 1);
      if (entry == files::Entry::file || entry == files::Entry::outside) names_.push_back(path);
    }
  }

  const files::Source& project_;
  std::vector<std::string> names_;
};

}  // namespace

void load_pictures(const files::Source& project, LoadedRegistries& all, Diagnostics& diagnostics) {
  const std::vector<std::string> names = PictureNames(project).take();
  if (names.size() > most_pictures) {
    diagnostics.error("value-range", yaml::whole_file("content/pictures"),
                      "There are more than " + std::to_string(most_pictures) + " pictures");
    return;
  }
  const auto shelf = std::make_shared<PictureShelf>();
  for (const std::string& name : names) {
    if (yaml::lies_inside(project, "content/" + name, diagnostics)) {
      all.usable.pictures.emplace(
          name, std::make_shared<const PictureFile>(project, "content/" + name, name, shelf));
      continue;
    }
    all.faulty.insert("picture." + name);
  }
}

}  // namespace pliego::content
