// Another program run to its end, without a shell.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::cli {

struct OutsideResult {
  int status = 0;  // the exit status; 128 and the signal's number more where a signal ended it
  std::string out, err;  // the first 64 KiB of each, without white space at the end
};

// `words` are the program, looked up along PATH, and its arguments. It reads `input` on its
// standard input from memory: no file of it is ever on a disk. It speaks English (LC_ALL=C.UTF-8),
// so that what it says can be read. nullopt where there is no such program. Throws SystemError
// where it can't be run, or has not ended after `patience`: it is ended then.
std::optional<OutsideResult> run_outside(
    std::vector<std::string> words, std::string_view input = {},
    std::chrono::milliseconds patience = std::chrono::minutes(2));

}  // namespace pliego::cli
