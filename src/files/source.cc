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
    const fs::file_status status =
        found.is_link ? fs::status(guarded ? *guarded : folder_ / path, error) : link;
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

  std::shared_ptr<const Bytes> open(const std::string& path) const override {
    const auto guarded = place(path);
    if (!guarded) throw SystemError("Can't read '" + path + "': it lies outside the project");
    return open_file(*guarded);
  }

  std::shared_ptr<const Held> below(const std::string& folder) const override;

 private:
  std::optional<fs::path> place(const std::string& path) const {
    if (path.empty()) return folder_;
    return is_plain(path) ? folder_ / path : inside(folder_, path);
  }

  // Whether all parts of the path are there and none is a link or leads up: that takes a third of
  // the calls to the system that following links does.
  bool is_plain(const fs::path& path) const {
    if (path.has_root_path()) return false;
    fs::path at = folder_;
    for (const fs::path& part : path) {
      if (part.empty() || part == ".." || part == ".") return false;
      at /= part;
      std::error_code error;
      const fs::file_status status = fs::symlink_status(at, error);
      if (!fs::exists(status) || fs::is_symlink(status)) return false;
    }
    return true;
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
  std::shared_ptr<const Bytes> open(const std::string& path) const override {
    throw SystemError("Can't read '" + path + "': there is no such file");
  }
  std::shared_ptr<const Held> below(const std::string&) const override {
    return std::make_shared<Nothing>();
  }
};

// A folder outside the one that was handed in: all that is asked for in it is outside.
class Outside : public Source::Held {
 public:
  explicit Outside(std::string folder) : folder_(std::move(folder)) {}

  Found find(const std::string& path, std::size_t) const override {
    return {.entry = path.empty() ? Entry::folder_outside : Entry::outside, .bytes = {}};
  }
  std::string read(const std::string&, std::size_t) const override { fail(); }
  std::vector<std::string> names(const std::string&) const override { fail(); }
  std::shared_ptr<const Bytes> open(const std::string&) const override { fail(); }
  std::shared_ptr<const Held> below(const std::string& folder) const override {
    return std::make_shared<Outside>(folder_ + "/" + folder);
  }

 private:
  [[noreturn]] void fail() const {
    throw SystemError("Can't read '" + folder_ + "': it lies outside the project");
  }

  const std::string folder_;
};

std::shared_ptr<const Source::Held> OnDisk::below(const std::string& folder) const {
  if (const auto guarded = place(folder)) return std::make_shared<OnDisk>(*guarded);
  return std::make_shared<Outside>(folder);
}

class Keeping : public Source::Held {
 public:
  Keeping(Source all, std::shared_ptr<Kept> kept) : all_(std::move(all)), kept_(std::move(kept)) {}

  Found find(const std::string& path, std::size_t most) const override {
    return all_.find(path, most);
  }
  std::string read(const std::string& path, std::size_t most) const override {
    return all_.read(path, most);
  }
  std::vector<std::string> names(const std::string& folder) const override {
    return all_.names(folder);
  }
  std::shared_ptr<const Bytes> open(const std::string& path) const override {
    return all_.open(path);
  }
  std::shared_ptr<const Held> below(const std::string& folder) const override {
    return std::make_shared<Keeping>(all_.below(folder), kept_);
  }
  Kept* kept() const override { return kept_.get(); }

 private:
  const Source all_;
  const std::shared_ptr<Kept> kept_;
};

}  // namespace

Source Source::keeping(std::shared_ptr<Kept> kept) const {
  return Source(std::make_shared<Keeping>(*this, std::move(kept)));
}

Source::Source(fs::path folder) : held_(std::make_shared<OnDisk>(std::move(folder))) {}

Source::Source() : held_(std::make_shared<Nothing>()) {}

Source Source::of(std::map<std::string, std::string> files) {
  Overlay all;
  for (auto& [path, bytes] : files) all.put(path, std::move(bytes));
  return all.source();
}

}  // namespace pliego::files
