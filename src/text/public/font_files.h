// Font files and hyphenation patterns, had by the names that tables give them (fonts/fonts.yaml):
// those installed on this machine, or those that were handed in. What has been opened stays open,
// for every project that is opened with them. Safe to use from several threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "text/font.h"
#include "text/hyphenator.h"

namespace pliego::text {

class FontFiles {
 public:
  virtual ~FontFiles() = default;

  virtual bool has(const std::string& file) const = 0;
  // The whole file, as long as the result lives. Throws SystemError where it can't be read.
  virtual FileBytes read(const std::string& file) const = 0;

  // Each opened once. Both throw SystemError where the file can't be read, or is none of its kind.
  std::shared_ptr<const Font> font(const std::string& id, const std::string& file) const;
  std::shared_ptr<const Hyphenator> patterns(const std::string& file) const;

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::pair<std::string, std::string>, std::shared_ptr<const Font>> fonts_;
  mutable std::map<std::string, std::shared_ptr<const Hyphenator>> patterns_;
};

// A file's name is its path on this machine. It must not change while it is open: it is mapped into
// memory, so that only what is used of it is read.
class InstalledFonts : public FontFiles {
 public:
  bool has(const std::string& file) const override;
  FileBytes read(const std::string& file) const override;
};

// Files that were handed in, by the paths that tables name.
class FontsInMemory : public FontFiles {
 public:
  explicit FontsInMemory(std::map<std::string, std::string> files = {});
  // In place of one that was there, which stays as it was for who has it open.
  void put(const std::string& file, std::string bytes);
  bool has(const std::string& file) const override;
  FileBytes read(const std::string& file) const override;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const std::string>> files_;
};

}  // namespace pliego::text
