// Work shared among threads.
#pragma once

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace pliego::cli {

// Calls work(worker, index) for every index below `count` on `jobs` threads, each with its own
// worker from make(). The first exception ends the run and is thrown here.
template <class Make, class Work>
void for_each_parallel(std::size_t count, int jobs, Make make, Work work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto loop = [&] {
    try {
      auto worker = make();
      for (std::size_t i = next++; i < count; i = next++) work(worker, i);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::thread> threads;
  for (int i = 1; i < jobs && static_cast<std::size_t>(i) < count; ++i) threads.emplace_back(loop);
  loop();
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace pliego::cli
