// Reading and writing files: bounded reads, whole-or-nothing writes, paths that stay in the
// project.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace pliego {

// The system failed (disk full, no permission): exit status 3. what() names the file and the
// reason.
class SystemError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline constexpr std::size_t max_input_bytes = 4u << 20;  // of one YAML file

// The whole file. Throws SystemError when it can't be read or is larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::size_t limit = max_input_bytes);

// One file's bytes, read in parts where they are needed. Several threads may read.
class Bytes {
 public:
  virtual ~Bytes() = default;
  virtual std::uintmax_t size() const = 0;  // as it was opened
  // As many as there are from `offset` on, no more than there is room for; fewer where the file was
  // cut off since.
  virtual std::size_t read(std::uintmax_t offset, std::span<char> room) const = 0;
};

// Throws SystemError when the file can't be read.
std::shared_ptr<const Bytes> open_file(const std::filesystem::path& path);

// Writes to a temporary file beside `path`, flushes it to disk and renames it over `path`; makes
// missing folders. On failure throws SystemError, removes the temporary file and leaves an old
// `path` whole.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// Whether the file has just these bytes; false as well where it is not there or can't be read.
// Takes little memory, however large the file is.
bool file_holds(const std::filesystem::path& path, std::string_view bytes);

// `name` joined to `root` if it is relative and stays inside after resolving ".." and links; else
// nullopt.
std::optional<std::filesystem::path> inside(const std::filesystem::path& root,
                                            std::string_view name);

}  // namespace pliego
