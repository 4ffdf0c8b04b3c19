#include "inserts/effort.h"

#include <algorithm>

namespace pliego::inserts {
namespace {

// Some seconds and some hundred megabytes for the smallest file; of what real files take a tenth
// or less. docs/decisions.md has how they were found.
constexpr std::size_t steps_of_any = 3'000'000'000, steps_of_file_byte = 2'000;
constexpr std::size_t bytes_of_any = std::size_t{128} << 20, bytes_of_byte = 256;

thread_local Effort* current = nullptr;

bool take(std::size_t& from, std::size_t amount) {
  if (amount > from) return false;
  from -= amount;
  return true;
}

}  // namespace

Effort::Effort(std::size_t file_size)
    : before_(current),
      steps_(steps_of_any + file_size * steps_of_file_byte),
      bytes_(bytes_of_any + file_size * bytes_of_byte),
      looks_(steps_ / 3) {
  current = this;
}

Effort::~Effort() { current = before_; }

void spend(std::size_t steps) {
  if (!current) return;
  if (!current->is_over_ && take(current->steps_, steps)) return;
  current->is_over_ = true;
  throw TooMuch();
}

void hold(std::size_t bytes) {
  if (!current) return;
  if (!current->is_over_ && take(current->bytes_, bytes)) return;
  current->is_over_ = true;
  throw TooMuch();
}

void let_go(std::size_t bytes) {
  if (current) current->bytes_ += bytes;
}

bool may_look(std::size_t steps) {
  if (!current) return true;
  if (!take(current->looks_, steps)) return false;
  spend(steps);
  return true;
}

}  // namespace pliego::inserts
