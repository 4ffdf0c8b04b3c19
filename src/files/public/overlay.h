// Files in memory over those of another source: what an editor has changed and not saved.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "files/source.h"

namespace pliego::files {

class Overlay {
 public:
  explicit Overlay(Source below = {}) : below_(std::move(below)) {}

  // Whether a path may be put: relative, without empty parts, "." and "..".
  static bool takes(const std::string& path);

  void put(const std::string& path, std::string bytes);
  // What lies below is there again.
  void remove(const std::string& path);

  // All files as they are now; what is put later is not in it.
  Source source() const;

 private:
  const Source below_;
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const std::string>> files_;
};

}  // namespace pliego::files
