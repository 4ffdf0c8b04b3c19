// All that a run gets from outside.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "inserts/insert.h"

namespace pliego::engine {

// One more piece, packet or person's packet is through.
struct Step {
  enum class Of { piece, packet, person } of = Of::piece;
  std::size_t done = 0, total = 0;  // of these
  std::string line;                 // what came of it, in words
};

struct Surroundings {
  std::filesystem::path root;  // the project's folder
  std::optional<std::string>
      day;  // YYYY-MM-DD, of whatever carries a date; none: the contents' own
  inserts::ReadInsert read_insert = nullptr;  // null: packets with PDFs from elsewhere are refused
  std::function<void(const Step&)> tell;      // from any thread, one call at a time; may be empty
  int jobs = 0;                               // threads; 0: one for each core
};

// Counts the steps of one kind and tells each.
class Steps {
 public:
  Steps(const Surroundings& outside, Step::Of of, std::size_t total)
      : outside_(outside), of_(of), total_(total) {}

  // Safe to call from several threads.
  void step(const std::string& line);

 private:
  const Surroundings& outside_;
  const Step::Of of_;
  const std::size_t total_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

}  // namespace pliego::engine
