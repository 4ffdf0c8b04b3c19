// Work shared among threads: jobs, each of which is begun as a whole and then done in parts.
#pragma once

#include <exception>
#include <thread>
#include <vector>

#include "cli/part_queue.h"

namespace pliego::cli {

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
  for (int i = 1; i < threads; ++i) others.emplace_back(loop);
  loop();
  for (std::thread& thread : others) thread.join();
  queue.rethrow();
}

}  // namespace pliego::cli
