// What is done where there is no more memory.
#pragma once

namespace pliego::cli {

inline constexpr const char* out_of_memory =
    "There is not enough memory for this. Close other programs, or make fewer pieces at a time: "
    "--jobs 1 takes least.";

// Memory that is not there is a std::bad_alloc with every allocator. For as long as this lives,
// where that exception may not pass, the program says so and ends with the status of a failing
// system. One at a time.
class TellOfMissingMemory {
 public:
  TellOfMissingMemory();
  ~TellOfMissingMemory();
  TellOfMissingMemory(const TellOfMissingMemory&) = delete;
  TellOfMissingMemory& operator=(const TellOfMissingMemory&) = delete;
};

}  // namespace pliego::cli
