// A file written part by part, whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "base/sha256.h"

namespace pliego {

// Is given bytes in parts, in their order.
using TakeBytes = std::function<void(std::string_view)>;

// All throw SystemError where the file can't be written; an old `path` is whole then.
class NewFile {
 public:
  // Begins a temporary file beside `path`; makes missing folders.
  explicit NewFile(const std::filesystem::path& path);
  ~NewFile();  // removes it, unless it was put in place
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void add(std::string_view bytes);
  std::size_t size() const { return size_; }
  std::string sha256() const { return sum_.hex(); }  // of all so far

  // Whether `path` holds the same already.
  bool is_as_before() const;
  // Renames it over `path`. Nothing can be added then. Flushed to disk before, unless it may be cut
  // off where the power fails.
  enum class Lasting { yes, no };
  void put_in_place(Lasting lasting = Lasting::yes);

 private:
  struct Open;
  std::unique_ptr<Open> open_;
  std::size_t size_ = 0;
  Sha256 sum_;
};

}  // namespace pliego
