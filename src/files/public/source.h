// Where a run reads its files: a folder on disk, or memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "files/files.h"
#include "files/kept.h"

namespace pliego::files {

// What a name stands for. other: a pipe, a device, a link that leads nowhere; outside: a link that
// leads out of the folder, to a file or a folder.
enum class Entry { nothing, file, folder, other, outside, folder_outside };

struct Found {
  Entry entry = Entry::nothing;
  bool is_link = false;     // to what it is
  std::uintmax_t size = 0;  // bytes of a file
  std::string bytes;        // all of them, where the file is no larger than was asked for
};

// A folder with all that lies in it. Paths go from it on, with '/' between their parts; "": itself.
// Cheap to copy; several threads may read from one.
class Source {
 public:
  Source();                              // without files
  Source(std::filesystem::path folder);  // NOLINT: a folder is a source
  // Files by path. Folders are there where a file lies in them.
  static Source of(std::map<std::string, std::string> files);

  // What lies there, with a file's bytes where it has no more than `most`. Throws SystemError where
  // it is there and can't be read.
  Found find(const std::string& path, std::size_t most = max_input_bytes) const {
    return held_->find(path, most);
  }
  // Throws SystemError where there is no such file, or it can't be read, is larger or lies outside.
  std::string read(const std::string& path, std::size_t most = max_input_bytes) const {
    return held_->read(path, most);
  }
  // Throws as read() does.
  std::shared_ptr<const Bytes> open(const std::string& path) const { return held_->open(path); }
  bool has_file(const std::string& path) const { return find(path, 0).entry == Entry::file; }
  bool is_there(const std::string& path) const { return find(path, 0).entry != Entry::nothing; }
  // Names of what lies in a folder, files and folders alike, sorted. Throws SystemError where it
  // can't be read.
  std::vector<std::string> names(const std::string& folder) const { return held_->names(folder); }

  // What lies in one of its folders, as if that were all: a link that leads out of it leads
  // outside.
  Source below(const std::string& folder) const {
    return folder.empty() ? *this : Source(held_->below(folder));
  }

  // The same files, with a place for what is made of them.
  Source keeping(std::shared_ptr<Kept> kept) const;
  // Null: nothing is kept.
  Kept* kept() const { return held_->kept(); }

  class Held {
   public:
    virtual ~Held() = default;
    virtual Found find(const std::string& path, std::size_t most) const = 0;
    virtual std::string read(const std::string& path, std::size_t most) const = 0;
    virtual std::vector<std::string> names(const std::string& folder) const = 0;
    virtual std::shared_ptr<const Bytes> open(const std::string& path) const = 0;
    virtual std::shared_ptr<const Held> below(const std::string& folder) const = 0;
    virtual Kept* kept() const { return nullptr; }
  };

  explicit Source(std::shared_ptr<const Held> held) : held_(std::move(held)) {}

 private:
  std::shared_ptr<const Held> held_;
};

}  // namespace pliego::files
