// A run that may be asked, from any thread, to end before it is done.
#pragma once

#include <atomic>
#include <exception>

namespace pliego {

// Thrown where a run ends because it was asked to.
class Stopped : public std::exception {
 public:
  const char* what() const noexcept override { return "stopped before it was done"; }
};

class StopSign {
 public:
  void ask() { asked_.store(true, std::memory_order_relaxed); }
  void take_back() { asked_.store(false, std::memory_order_relaxed); }
  bool is_asked() const { return asked_.load(std::memory_order_relaxed); }

 private:
  std::atomic<bool> asked_ = false;
};

// Called between blocks, pages and files. Throws Stopped where it was asked for; null: never.
inline void go_on(const StopSign* stop) {
  if (stop && stop->is_asked()) throw Stopped();
}

}  // namespace pliego
