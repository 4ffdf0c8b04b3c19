// Where finished files go: a folder on disk, or memory.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/new_file.h"

namespace pliego::files {

// Takes whole files. A path is relative, with '/' between its parts. Several threads may each hand
// in another file.
class Outputs {
 public:
  using Make = std::function<void(const TakeBytes&)>;  // hands a file's bytes on in parts
  struct Taken {
    std::size_t bytes = 0;
    std::string sha256;  // FIPS 180-4, lower-case hexadecimal
  };

  virtual ~Outputs() = default;
  // The file is there whole, or, after an exception, not at all (an older one is as it was). Both
  // throw SystemError.
  virtual Taken take(const std::string& path, std::string_view bytes) = 0;
  virtual Taken take(const std::string& path, const Make& make) = 0;
  // Files that belong together, in this order, by path and bytes.
  virtual void take_together(const std::vector<std::pair<std::string, std::string>>& files) {
    for (const auto& [path, bytes] : files) take(path, bytes);
  }
  // Takes away what an earlier run may have left at `path`.
  virtual void remove(const std::string& path) = 0;
};

// Below `folder`, which is made when the first file comes. A file that already holds the same bytes
// stays untouched. Bytes handed on in parts are not in memory all at once.
class FolderOutputs : public Outputs {
 public:
  explicit FolderOutputs(std::filesystem::path folder) : folder_(std::move(folder)) {}
  Taken take(const std::string& path, std::string_view bytes) override;
  Taken take(const std::string& path, const Make& make) override;
  void remove(const std::string& path) override;

 private:
  const std::filesystem::path folder_;
};

// Read files() when nobody hands in any more.
class MemoryOutputs : public Outputs {
 public:
  Taken take(const std::string& path, std::string_view bytes) override;
  Taken take(const std::string& path, const Make& make) override;
  void remove(const std::string& path) override;
  const std::map<std::string, std::string>& files() const { return files_; }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> files_;  // by path
};

// Those of another, below one of its folders.
class OutputsBelow : public Outputs {
 public:
  OutputsBelow(Outputs& all, std::string folder) : all_(all), folder_(std::move(folder) + "/") {}
  Taken take(const std::string& path, std::string_view bytes) override {
    return all_.take(folder_ + path, bytes);
  }
  Taken take(const std::string& path, const Make& make) override {
    return all_.take(folder_ + path, make);
  }
  void remove(const std::string& path) override { all_.remove(folder_ + path); }

 private:
  Outputs& all_;
  const std::string folder_;
};

}  // namespace pliego::files
