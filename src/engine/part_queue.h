// Who does what next, of jobs that fall into parts once they are begun.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>

namespace pliego::engine {

// Safe for use from several threads.
class PartQueue {
 public:
  struct Task {
    std::size_t job = static_cast<std::size_t>(-1);  // none yet
    std::size_t part = 0;
    bool is_whole_job = true;  // to be begun; its parts are not known yet
  };

  explicit PartQueue(std::size_t jobs) : jobs_(jobs) {}

  // Replaces `task`, the thread's last one (a new one at first), by its next: a part of the same
  // job, a job to begin, a part of any job. Waits while all that is left is still being begun by
  // others. False when nothing is left.
  bool next(Task& task);

  // The job turned out to have so many parts.
  void begun(std::size_t job, std::size_t parts);

  // The task is done. Whether that ends its job.
  bool is_last(const Task& task);

  // Ends the run: next() gives false from now on. The first failure is kept.
  void fail(std::exception_ptr failure);
  void rethrow() const;  // the failure, where there was one

 private:
  struct Open {
    std::size_t next = 0, parts = 0;
    std::size_t left = 0;  // parts not done yet
  };
  bool take_part(std::map<std::size_t, Open>::iterator open, Task& task);
  bool try_next(Task& task);  // with the lock held, as take_part()

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t jobs_;
  std::size_t next_job_ = 0;
  std::size_t beginning_ = 0;  // jobs whose parts are not known yet
  std::map<std::size_t, Open> open_;
  std::exception_ptr failure_;
};

}  // namespace pliego::engine
