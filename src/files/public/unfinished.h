// Files that must not stay where a person ends the program before they are whole.
#pragma once

#include <filesystem>

namespace pliego {

// Keeps a name in mind for as long as it lives. Past most_at_once the others are not kept in mind.
class Unfinished {
 public:
  static constexpr int most_at_once = 64;

  explicit Unfinished(const std::filesystem::path& path);
  ~Unfinished();
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

 private:
  int slot_ = -1;
};

// From now on SIGHUP, SIGINT and SIGTERM remove what is kept in mind, and then end the program as
// they would have. Those that are ignored stay so.
void remove_unfinished_on_signals();

}  // namespace pliego
