// One program at a time changes the files of a folder, and none overwrites what it has not read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace pliego {

// Begun before the files are read, kept until they are written.
class WritingTurn {
 public:
  // Waits while another program has its turn at `folder`; throws SystemError after a minute. Where
  // the file system knows no locks, the turn is begun at once. Takes note of every file below
  // `part`, a path from `folder` on; nothing where `part` is empty.
  explicit WritingTurn(const std::filesystem::path& folder, std::string_view part = {});
  ~WritingTurn();
  WritingTurn(const WritingTurn&) = delete;
  WritingTurn& operator=(const WritingTurn&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  // Throws SystemError where somebody else has changed, made or removed the file since.
  void expect_as_seen(const std::filesystem::path& file) const;
  // The file as it is now is our own.
  void take_note(const std::filesystem::path& file);

 private:
  // What changes whenever a file does; all 0 of one that is not there.
  struct Stamp {
    std::uint64_t file = 0, bytes = 0;
    std::int64_t changed = 0;  // nanoseconds
    bool operator==(const Stamp&) const = default;
  };
  static Stamp stamp_of(const std::filesystem::path& file);

  const std::filesystem::path folder_;
  int lock_ = -1;
  std::map<std::string, Stamp> seen_;
};

}  // namespace pliego
