#include "files/unfinished.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstring>

namespace pliego {

namespace {

enum State { empty, taken, named };

// In fixed places, since a signal may come at any time, also while memory is asked for.
struct Slot {
  std::atomic<int> state = empty;
  std::array<char, PATH_MAX> name;
};
std::array<Slot, Unfinished::most_at_once> slots;

void remove_and_end(int signal) {
  for (const Slot& slot : slots)
    if (slot.state.load() == named) ::unlink(slot.name.data());
  ::raise(signal);  // its handler is the system's own again: SA_RESETHAND
}

}  // namespace

Unfinished::Unfinished(const std::filesystem::path& path) {
  const std::string name = path.string();
  if (name.size() >= PATH_MAX) return;
  for (int i = 0; i < most_at_once; ++i) {
    int expected = empty;
    Slot& slot = slots[static_cast<std::size_t>(i)];
    if (!slot.state.compare_exchange_strong(expected, taken)) continue;
    std::memcpy(slot.name.data(), name.c_str(), name.size() + 1);
    slot.state.store(named);
    slot_ = i;
    return;
  }
}

Unfinished::~Unfinished() {
  if (slot_ >= 0) slots[static_cast<std::size_t>(slot_)].state.store(empty);
}

void remove_unfinished_on_signals() {
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    struct sigaction now = {};
    if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) continue;
    struct sigaction own = {};
    own.sa_handler = remove_and_end;
    own.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    ::sigaction(signal, &own, nullptr);
  }
}

}  // namespace pliego
