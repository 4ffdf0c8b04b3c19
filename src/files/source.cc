#include "files/source.h"

#include <algorithm>

namespace pliego::files {

namespace fs = std::filesystem;

namespace {

class OnDisk : public Source::Held {
 public:
  explicit OnDisk(fs::path folder) : folder_(folder.empty() ? fs::path(".") : std::move(folder)) {}

  Found find(const std::string& path, std::size_t most) const override {
    std::error_code error;
    const fs::file_status link = fs::symlink_status(folder_ / path, error);
    Found found{.is_link = fs::is_symlink(link), .bytes = {}};
    if (!fs::exists(link)) return found;
    const auto guarded = place(path);
    const fs::file_status status = fs::status(guarded ? *guarded : folder_ / path, error);
    if (!guarded) {
      found.entry = fs::is_directory(status) ? Entry::folder_outside : Entry::outside;
    } else if (fs::is_directory(status)) {
      found.entry = Entry::folder;
    } else if (!fs::is_regular_file(status)) {
      found.entry = Entry::other;
    } else {
      found.entry = Entry::file;
      found.size = fs::file_size(*guarded, error);
      if (most > 0 && found.size <= most) found.bytes = read_file(*guarded, most);
    }
    return found;
  }

  std::string read(const std::string& path, std::size_t most) const override {
    const auto guarded = place(path);
    const fs::path whole = folder_ / path;
    if (!guarded && fs::exists(whole))
      throw SystemError("Can't read '" + whole.string() + "': it lies outside the project");
    return read_file(whole, most);
  }

  std::vector<std::string> names(const std::string& folder) const override {
    std::vector<std::string> found;
    const auto guarded = place(folder);
    std::error_code error;
    if (guarded)
      for (fs::directory_iterator at(*guarded, error), end; !error && at != end;
           at.increment(error))
        found.push_back(at->path().filename().string());
    if (!guarded || error)
      throw SystemError("Can't read the folder '" + folder +
                        "': " + (guarded ? error.message() : "it lies outside the project"));
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  std::optional<fs::path> place(const std::string& path) const {
    return path.empty() ? folder_ : inside(folder_, path);
  }

  const fs::path folder_;
};

class InMemory : public Source::Held {
 public:
  explicit InMemory(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  Found find(const std::string& path, std::size_t most) const override {
    const auto found = files_.find(path);
    if (found != files_.end())
      return {.entry = Entry::file,
              .size = found->second.size(),
              .bytes = found->second.size() <= most ? found->second : std::string()};
    const bool is_folder = path.empty() || has_folder(path);
    return {.entry = is_folder ? Entry::folder : Entry::nothing, .bytes = {}};
  }

  std::string read(const std::string& path, std::size_t most) const override {
    const auto found = files_.find(path);
    if (found == files_.end())
      throw SystemError("Can't read '" + path + "': there is no such file");
    if (found->second.size() > most)
      throw SystemError("Can't read '" + path + "': it is larger than " +
                        std::to_string(most >> 20) + " MB");
    return found->second;
  }

  std::vector<std::string> names(const std::string& folder) const override {
    if (!folder.empty() && !has_folder(folder))
      throw SystemError("Can't read the folder '" + folder + "': there is no such folder");
    const std::string begin = folder.empty() ? "" : folder + "/";
    std::vector<std::string> found;
    for (auto at = files_.lower_bound(begin); at != files_.end() && at->first.starts_with(begin);
         ++at) {
      const std::string name =
          at->first.substr(begin.size(), at->first.find('/', begin.size()) - begin.size());
      if (found.empty() || found.back() != name) found.push_back(name);
    }
    std::sort(found.begin(), found.end());  // "a-b/c" lies before "a/b", and "a" before "a-b"
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  bool has_folder(const std::string& path) const {
    const auto first = files_.lower_bound(path + "/");
    return first != files_.end() && first->first.starts_with(path + "/");
  }

  const std::map<std::string, std::string> files_;
};

}  // namespace

Source::Source(fs::path folder) : held_(std::make_shared<OnDisk>(std::move(folder))) {}

Source Source::of(std::map<std::string, std::string> files) {
  return Source(std::make_shared<InMemory>(std::move(files)));
}

}  // namespace pliego::files
