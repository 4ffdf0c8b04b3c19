// Another program that runs beside the test and ends with it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "support/process.h"

namespace pliego::test {

class Background {
 public:
  // Starts the program, in a process group of its own; what it says goes to `log`. It is ended
  // after `most_seconds` even where the test no longer is (timeout(1)). Throws std::runtime_error
  // where it can't be started.
  Background(std::vector<std::string> words, const Surroundings& surroundings,
             const std::filesystem::path& log, int most_seconds);
  ~Background();  // ends the group, at first politely
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  bool is_running();

 private:
  pid_t child_ = 0;  // 0 once it has ended
};

// Asks again and again, some seconds long. False where it never came true.
bool eventually(const std::function<bool()>& is_so, int seconds);

}  // namespace pliego::test
