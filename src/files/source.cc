#include "files/source.h"

#include <algorithm>

#include "files/overlay.h"

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

// Has no files.
class Nothing : public Source::Held {
 public:
  Found find(const std::string& path, std::size_t) const override {
    return {.entry = path.empty() ? Entry::folder : Entry::nothing, .bytes = {}};
  }
  std::string read(const std::string& path, std::size_t) const override {
    throw SystemError("Can't read '" + path + "': there is no such file");
  }
  std::vector<std::string> names(const std::string& folder) const override {
    if (folder.empty()) return {};
    throw SystemError("Can't read the folder '" + folder + "': there is no such folder");
  }
};

// One folder of another.
class Below : public Source::Held {
 public:
  Below(Source all, const std::string& folder) : all_(std::move(all)), begin_(folder + "/") {}

  Found find(const std::string& path, std::size_t most) const override {
    return all_.find(whole(path), most);
  }
  std::string read(const std::string& path, std::size_t most) const override {
    return all_.read(whole(path), most);
  }
  std::vector<std::string> names(const std::string& folder) const override {
    return all_.names(whole(folder));
  }

 private:
  std::string whole(const std::string& path) const {
    return path.empty() ? begin_.substr(0, begin_.size() - 1) : begin_ + path;
  }

  const Source all_;
  const std::string begin_;
};

}  // namespace

Source Source::below(const std::string& folder) const {
  return folder.empty() ? *this : Source(std::make_shared<Below>(*this, folder));
}

Source::Source(fs::path folder) : held_(std::make_shared<OnDisk>(std::move(folder))) {}

Source::Source() : held_(std::make_shared<Nothing>()) {}

Source Source::of(std::map<std::string, std::string> files) {
  Overlay all;
  for (auto& [path, bytes] : files) all.put(path, std::move(bytes));
  return all.source();
}

}  // namespace pliego::files
