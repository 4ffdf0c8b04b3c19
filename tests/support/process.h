// Another program run to its end: its status and what it said.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace pliego::test {

struct Said {
  int status = 0;  // the exit status; 128 and the signal's number more where a signal ended it
  std::string out, err;
};

// What differs from the test's own surroundings.
struct Surroundings {
  std::filesystem::path folder;                  // to start in; empty: the test's own
  std::map<std::string, std::string> variables;  // added to the environment
};

// `words` are the program, looked up along PATH, and its arguments. Throws std::runtime_error where
// it can't be started.
Said run_program(const std::vector<std::string>& words, const Surroundings& surroundings = {});

}  // namespace pliego::test
