// How much memory is asked for, counted at malloc itself: what says the same on every machine, as a
// clock doesn't. Libraries in C are counted as well.
#pragma once

#include <cstddef>

namespace pliego::test {

// Counts from its making to its end, one at a time. Once more is asked for than it allows, there is
// no memory: then what asks for it ends, and does not run on.
class CountedMemory {
 public:
  struct Amount {
    std::size_t calls = 0;  // of malloc and its kin
    std::size_t bytes = 0;  // at one time
  };
  explicit CountedMemory(Amount most);
  ~CountedMemory();
  CountedMemory(const CountedMemory&) = delete;
  CountedMemory& operator=(const CountedMemory&) = delete;

  Amount used() const;
  bool was_too_much() const;
};

}  // namespace pliego::test
