#include "engine/part_queue.h"

namespace pliego::engine {

bool PartQueue::next(Task& task) {
  std::unique_lock lock(mutex_);
  while (!failure_) {
    if (try_next(task)) return true;
    if (beginning_ == 0) return false;
    changed_.wait(lock);
  }
  return false;
}

bool PartQueue::try_next(Task& task) {
  if (const auto own = open_.find(task.job); own != open_.end() && take_part(own, task))
    return true;
  if (next_job_ < jobs_) {
    ++beginning_;
    task = {.job = next_job_++};
    return true;
  }
  for (auto open = open_.begin(); open != open_.end(); ++open)
    if (take_part(open, task)) return true;
  return false;
}

bool PartQueue::take_part(std::map<std::size_t, Open>::iterator open, Task& task) {
  if (open->second.next == open->second.parts) return false;
  task = {open->first, open->second.next++, false};
  return true;
}

void PartQueue::begun(std::size_t job, std::size_t parts) {
  const std::lock_guard lock(mutex_);
  --beginning_;
  open_[job] = {.parts = parts, .left = parts};
  changed_.notify_all();
}

bool PartQueue::is_last(const Task& task) {
  const std::lock_guard lock(mutex_);
  const auto open = open_.find(task.job);
  if (open == open_.end()) return false;  // others have done all its parts already
  if (!task.is_whole_job) --open->second.left;
  if (open->second.left > 0) return false;
  open_.erase(open);
  return true;
}

void PartQueue::fail(std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  if (!failure_) failure_ = failure;
  changed_.notify_all();
}

void PartQueue::rethrow() const {
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace pliego::engine
