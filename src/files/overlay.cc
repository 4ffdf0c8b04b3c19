#include "files/overlay.h"

#include <algorithm>

namespace pliego::files {
namespace {

using Files = std::map<std::string, std::shared_ptr<const std::string>>;

class MemoryBytes : public Bytes {
 public:
  explicit MemoryBytes(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}

  std::uintmax_t size() const override { return bytes_->size(); }
  std::size_t read(std::uintmax_t offset, std::span<char> room) const override {
    if (offset >= bytes_->size()) return 0;
    return bytes_->copy(room.data(), room.size(), static_cast<std::size_t>(offset));
  }

 private:
  const std::shared_ptr<const std::string> bytes_;
};

// As they are when this is made.
class Over : public Source::Held {
 public:
  Over(Files files, Source below) : files_(std::move(files)), below_(std::move(below)) {}

  Found find(const std::string& path, std::size_t most) const override {
    const auto found = files_.find(path);
    if (found == files_.end())
      return has_folder(path) ? Found{.entry = Entry::folder, .bytes = {}}
                              : below_.find(path, most);
    const std::string& bytes = *found->second;
    return {.entry = Entry::file,
            .size = bytes.size(),
            .bytes = bytes.size() <= most ? bytes : std::string()};
  }

  std::string read(const std::string& path, std::size_t most) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return below_.read(path, most);
    if (found->second->size() > most)
      throw SystemError("Can't read '" + path + "': it is larger than " +
                        std::to_string(most >> 20) + " MB");
    return *found->second;
  }

  std::vector<std::string> names(const std::string& folder) const override {
    std::vector<std::string> found = own_names(folder);
    if (found.empty() || below_.find(folder, 0).entry == Entry::folder) {
      const auto below = below_.names(folder);
      found.insert(found.end(), below.begin(), below.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  std::shared_ptr<const Bytes> open(const std::string& path) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return below_.open(path);
    return std::make_shared<MemoryBytes>(found->second);
  }

  std::shared_ptr<const Held> below(const std::string& folder) const override {
    const std::string begin = folder + "/";
    Files inside;
    for (auto at = files_.lower_bound(begin); at != files_.end() && at->first.starts_with(begin);
         ++at)
      inside.emplace(at->first.substr(begin.size()), at->second);
    return std::make_shared<Over>(std::move(inside), below_.below(folder));
  }

 private:
  bool has_folder(const std::string& path) const {
    if (path.empty()) return true;
    const auto first = files_.lower_bound(path + "/");
    return first != files_.end() && first->first.starts_with(path + "/");
  }

  std::vector<std::string> own_names(const std::string& folder) const {
    const std::string begin = folder.empty() ? "" : folder + "/";
    std::vector<std::string> found;
    for (auto at = files_.lower_bound(begin); at != files_.end() && at->first.starts_with(begin);
         ++at)
      found.push_back(
          at->first.substr(begin.size(), at->first.find('/', begin.size()) - begin.size()));
    return found;
  }

  const Files files_;
  const Source below_;
};

}  // namespace

bool Overlay::takes(const std::string& path) {
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string part = path.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

void Overlay::put(const std::string& path, std::string bytes) {
  const std::lock_guard lock(mutex_);
  files_[path] = std::make_shared<const std::string>(std::move(bytes));
}

void Overlay::remove(const std::string& path) {
  const std::lock_guard lock(mutex_);
  files_.erase(path);
}

Source Overlay::source() const {
  const std::lock_guard lock(mutex_);
  return Source(std::make_shared<Over>(files_, below_));
}

}  // namespace pliego::files
