#include "counted_memory.h"

#include <malloc.h>

#include <atomic>
#include <cerrno>
#include <cstdint>

// The C library's own functions, beneath the names that this file takes over. Sanitizers have taken
// them over themselves: with those, nothing is counted.
#ifndef PLIEGO_SANITIZE
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void __libc_free(void*);
}
#endif

namespace pliego::test {
namespace {

std::atomic<bool> is_counting = false, is_over = false;
std::atomic<std::size_t> calls = 0, most_calls = 0, most_bytes = 0;
std::atomic<std::int64_t> bytes = 0, peak = 0;  // what was there before may be given back

[[maybe_unused]] bool may_take(std::size_t size) {
  if (!is_counting) return true;
  const std::int64_t now = bytes + static_cast<std::int64_t>(size);
  if (++calls > most_calls || now > static_cast<std::int64_t>(most_bytes)) is_over = true;
  return !is_over;
}

[[maybe_unused]] void note(void* block, int sign) {
  if (!is_counting || !block) return;
  bytes += sign * static_cast<std::int64_t>(malloc_usable_size(block));
  if (bytes > peak) peak = bytes.load();
}

}  // namespace

CountedMemory::CountedMemory(Amount most) {
  calls = 0, bytes = 0, peak = 0, is_over = false;
  most_calls = most.calls, most_bytes = most.bytes;
  is_counting = true;
}

CountedMemory::~CountedMemory() { is_counting = false; }

CountedMemory::Amount CountedMemory::used() const {
  return {calls, static_cast<std::size_t>(peak.load())};
}

bool CountedMemory::was_too_much() const { return is_over; }

}  // namespace pliego::test

#ifndef PLIEGO_SANITIZE
using namespace pliego::test;

extern "C" void* malloc(std::size_t size) noexcept {
  if (!may_take(size)) return errno = ENOMEM, nullptr;
  void* const block = __libc_malloc(size);
  note(block, 1);
  return block;
}

extern "C" void* calloc(std::size_t count, std::size_t size) noexcept {
  if (!may_take(size == 0 || count < SIZE_MAX / size ? count * size : SIZE_MAX / 2))
    return errno = ENOMEM, nullptr;
  void* const block = __libc_calloc(count, size);
  note(block, 1);
  return block;
}

extern "C" void* realloc(void* block, std::size_t size) noexcept {
  if (!may_take(size)) return errno = ENOMEM, nullptr;
  const auto before = block ? static_cast<std::int64_t>(malloc_usable_size(block)) : 0;
  void* const moved = __libc_realloc(block, size);
  if (is_counting && (moved || size == 0)) bytes -= before;
  note(moved, 1);
  return moved;
}

extern "C" void free(void* block) noexcept {
  note(block, -1);
  __libc_free(block);
}
#endif
