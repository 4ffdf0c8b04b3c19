// What is done where there is no more memory.
#pragma once

namespace pliego::cli {

inline constexpr const char* out_of_memory =
    "There is not enough memory for this. Close other programs, or make fewer pieces at a time: "
    "--jobs 1 takes least.";

// Memory that is not there is a std::bad_alloc with every allocator. From now on, where that
// exception may not pass, the program says so and ends with the status of a failing system.
void tell_of_missing_memory();

}  // namespace pliego::cli
