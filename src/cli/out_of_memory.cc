#include "cli/out_of_memory.h"

#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#include "cli/command.h"

#ifndef PLIEGO_SANITIZE  // which brings operators of its own
// mimalloc, as Debian builds it in C, ends the program without a word instead of throwing.
void* operator new(std::size_t size) {
  if (void* const memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return ::operator new(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
#endif

namespace pliego::cli {
namespace {

void say(const char* words) {
  const ssize_t written = ::write(STDERR_FILENO, words, std::strlen(words));
  static_cast<void>(written);  // there is nobody left to tell
}

std::terminate_handler end_otherwise = nullptr;

void end_without_memory() {
  try {
    if (const auto now = std::current_exception()) std::rethrow_exception(now);
  } catch (const std::bad_alloc&) {
    say("pliego: ");
    say(out_of_memory);
    say("\n");
    ::_exit(system_failed);
  } catch (...) {
    // A fault of the program.
  }
  end_otherwise();
}

}  // namespace

TellOfMissingMemory::TellOfMissingMemory() {
  end_otherwise = std::set_terminate(end_without_memory);
}
TellOfMissingMemory::~TellOfMissingMemory() { std::set_terminate(end_otherwise); }

}  // namespace pliego::cli
