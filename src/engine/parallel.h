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

// For every job below `count`, on at most `threads` threads, each with its own worker from make():
// begin(worker, job) gives the number of its parts, then part(worker, job, number) is called for
// each, end(job) after the last. A thread stays with the job it began, as long as there are parts;
// it helps with others only when no job is left to begin. Threads for which there is no job are
// started when the caller's own job has parts for them. The first exception ends the run and is
// thrown here.
template <class Make, class Begin, class Part, class End>
void for_each_in_parts(std::size_t count, int threads, Make make, Begin begin, Part part, End end) {
  PartQueue queue(count);
  const auto loop = [&](const auto& begun) {
    try {
      auto worker = make();
      PartQueue::Task task;
      while (queue.next(task)) {
        if (task.is_whole_job) {
          const std::size_t parts = begin(worker, task.job);
          queue.begun(task.job, parts);
          begun(parts);
        } else {
          part(worker, task.job, task.part);
        }
        if (queue.is_last(task)) end(task.job);
      }
    } catch (...) {
      queue.fail(std::current_exception());
    }
  };
  std::vector<std::thread> others;
  const auto be_at_least = [&](std::size_t wanted) {
    try {
      while (others.size() + 1 < wanted) others.emplace_back([&] { loop([](std::size_t) {}); });
    } catch (const std::system_error&) {
      // The system gives no more of them: these do.
    }
  };
  const auto most = static_cast<std::size_t>(std::max(threads, 1));
  be_at_least(std::min(most, count));
  loop([&](std::size_t parts) {
    if (parts > 1) be_at_least(most);
  });
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
