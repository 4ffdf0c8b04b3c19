#include "files/kept.h"

#include <libdeflate.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>
#include <vector>

#include "files/files.h"
#include "files/new_file.h"

namespace pliego::files {

namespace fs = std::filesystem;

namespace {

class InMemory : public Kept {
 public:
  explicit InMemory(std::size_t most) : most_(most) {}

  std::optional<std::string> find(const std::string& name) override {
    const std::lock_guard lock(mutex_);
    const auto found = all_.find(name);
    return found == all_.end() ? std::nullopt : std::optional(found->second);
  }

  void keep(const std::string& name, std::string_view bytes) override {
    const std::lock_guard lock(mutex_);
    if (size_ + bytes.size() > most_) {
      all_.clear();
      size_ = 0;
    }
    if (bytes.size() <= most_ && all_.emplace(name, bytes).second) size_ += bytes.size();
  }

 private:
  const std::size_t most_;
  std::mutex mutex_;
  std::size_t size_ = 0;
  std::map<std::string, std::string> all_;
};

// Tells a file that the disk, or a program that was ended, has damaged; nothing more.
std::string sum_of(std::string_view bytes) {
  char text[9];
  std::snprintf(text, sizeof text, "%08x", libdeflate_crc32(0, bytes.data(), bytes.size()));
  return text;
}

constexpr std::size_t sum_size = 8;

class InFolder : public Kept {
 public:
  InFolder(fs::path folder, std::size_t most) : folder_(std::move(folder)), most_(most) {}

  std::optional<std::string> find(const std::string& name) override {
    std::string bytes;
    try {
      bytes = read_file(folder_ / name, most_bytes);
    } catch (const SystemError&) {
      return std::nullopt;
    }
    if (bytes.size() < sum_size) return std::nullopt;
    const std::string sum = bytes.substr(0, sum_size);
    bytes.erase(0, sum_size);
    return sum_of(bytes) == sum ? std::optional(std::move(bytes)) : std::nullopt;
  }

  void keep(const std::string& name, std::string_view bytes) override {
    if (bytes.size() + sum_size > most_bytes || !is_ours()) return;
    std::call_once(looked_, [this] { forget_oldest(); });
    try {
      NewFile file(folder_ / name);
      file.add(sum_of(bytes));
      file.add(bytes);
      file.put_in_place(NewFile::Lasting::no);
    } catch (const SystemError&) {
      // It is made again the next time.
    }
  }

 private:
  static constexpr std::size_t most_bytes = std::size_t{16} << 20;

  // Whether it is there, made where it was not, and nobody else may put something into it.
  bool is_ours() const {
    std::error_code error;
    fs::create_directories(folder_.parent_path(), error);
    ::mkdir(folder_.c_str(), S_IRWXU);
    struct stat state {};
    return ::lstat(folder_.c_str(), &state) == 0 && S_ISDIR(state.st_mode) &&
           state.st_uid == ::geteuid();
  }

  void forget_oldest() const {
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> all;
    for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
      std::error_code gone;
      all.emplace_back(fs::last_write_time(at->path(), gone), at->path());
    }
    if (all.size() <= most_) return;
    std::sort(all.begin(), all.end());
    all.resize(all.size() / 2);
    for (const auto& [time, path] : all) fs::remove(path, error);
  }

  const fs::path folder_;
  const std::size_t most_;
  std::once_flag looked_;
};

}  // namespace

std::shared_ptr<Kept> kept_in_memory(std::size_t most) { return std::make_shared<InMemory>(most); }

std::shared_ptr<Kept> kept_in_folder(fs::path folder, std::size_t most) {
  return std::make_shared<InFolder>(std::move(folder), most);
}

}  // namespace pliego::files
