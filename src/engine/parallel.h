// Work shared among threads: jobs, each of which is begun as a whole and then done in parts.
#pragma once

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

#include "engine/part_queue.h"

namespace pliego::engine {

// Of the threads asked for with --jobs; 0 asks for one for each core.
inline int threads_for(int asked) {
  return asked > 0 ? asked : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

// For every job below `count`, on `threads` threads, each with its own worker from make():
// begin(worker, job) gives the number of its parts, then part(worker, job, number) is called for
// each, end(job) after the last. A thread stays with the job it began, as long as there are parts;
// it helps with others only when no job is left to begin. The first exception ends the run and is
// thrown here.
template <class Make, class Begin, class Part, class End>
void for_each_in_parts(std::size_t count, int threads, Make make, Begin begin, Part part, End end) {
  PartQueue queue(count);
  const auto loop = [&] {
    try {
      auto worker = make();
      PartQueue::Task task;
      while (queue.next(task)) {
        if (task.is_whole_job)
          queue.begun(task.job, begin(worker, task.job));
        else
          part(worker, task.job, task.part);
        if (queue.is_last(task)) end(task.job);
      }
    } catch (...) {
      queue.fail(std::current_exception());
    }
  };
  std::vector<std::thread> others;
  try {
    for (int i = 1; i < threads; ++i) others.emplace_back(loop);
  } catch (const std::system_error&) {
    // The system gives no more of them: these do.
  }
  loop();
  for (std::thread& thread : others) thread.join();
  queue.rethrow();
}

// The same for jobs without parts: each(worker, job).
template <class Make, class Each>
void for_each_on_threads(std::size_t count, int asked, Make make, Each each) {
  const int threads = std::min(threads_for(asked), static_cast<int>(count));
  for_each_in_parts(
      count, threads, make,
      [&](auto& worker, std::size_t job) {
        each(worker, job);
        return std::size_t{0};
      },
      [](auto&, std::size_t, std::size_t) {}, [](std::size_t) {});
}

}  // namespace pliego::engine
