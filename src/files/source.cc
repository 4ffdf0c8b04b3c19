#include "files/source.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "files/overlay.h"

namespace pliego::files {

namespace fs = std::filesystem;

namespace {

class OnDisk : public Source::Held {
 public:
  explicit OnDisk(fs::path folder) : folder_(folder.empty() ? fs::path(".") : std::move(folder)) {}

  Found find(const std::string& path, std::size_t most) const override {
    const Seen seen = look(path);
    if (seen.way == Way::ends) return {.bytes = {}};
    if (seen.way == Way::unclear) return find_by_links(path, most);
    Found found{.entry = entry_of(seen.state.st_mode), .bytes = {}};
    if (found.entry != Entry::file) return found;
    found.size = static_cast<std::uintmax_t>(seen.state.st_size);
    if (most > 0 && found.size <= most) found.bytes = read_file(folder_ / path, most);
    return found;
  }

  Found find_by_links(const std::string& path, std::size_t most) const {
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
    return look(path).way == Way::plain ? folder_ / path : inside(folder_, path);
  }

  // plain: all parts of the path are there and none is a link or leads up; ends: at a part that is
  // not there, and none before it is; unclear: links must be followed.
  enum class Way { plain, ends, unclear };
  struct Seen {
    Way way = Way::unclear;
    struct stat state {};  // of what lies at its end, where it is plain
  };

  // That takes a third of the calls to the system that following links does.
  Seen look(std::string_view path) const {
    Seen seen;
    std::string at = folder_.string();
    while (!path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string_view part = path.substr(0, slash);
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (part.empty() || part == "." || part == ".." || part.find('\0') != part.npos) return seen;
      at.append("/").append(part);
      if (::lstat(at.c_str(), &seen.state) != 0) {
        if (errno == ENOENT) seen.way = Way::ends;
        return seen;
      }
      if (S_ISLNK(seen.state.st_mode)) return seen;
    }
    if (at.size() > folder_.native().size()) seen.way = Way::plain;
    return seen;
  }

  static Entry entry_of(mode_t mode) {
    return S_ISREG(mode) ? Entry::file : S_ISDIR(mode) ? Entry::folder : Entry::other;
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
