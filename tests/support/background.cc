#include "support/background.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <chrono>
#include <stdexcept>
#include <thread>

#include "support/spawn.h"

namespace pliego::test {
namespace {

struct Attributes : posix_spawnattr_t {
  Attributes() : posix_spawnattr_t{} {
    posix_spawnattr_init(this);
    posix_spawnattr_setflags(this, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(this, 0);
  }
  ~Attributes() { posix_spawnattr_destroy(this); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
};

}  // namespace

Background::Background(std::vector<std::string> words, const Surroundings& surroundings,
                       const std::filesystem::path& log, int most_seconds) {
  words.insert(words.begin(), {"timeout", "--kill-after=5", std::to_string(most_seconds)});
  SpawnActions actions;
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  const Attributes attributes;
  child_ = spawn(words, surroundings, actions, &attributes);
}

Background::~Background() {
  if (!is_running()) return;
  ::kill(-child_, SIGTERM);
  if (eventually([this] { return !is_running(); }, 5)) return;
  ::kill(-child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
}

bool Background::is_running() {
  if (child_ != 0 && ::waitpid(child_, nullptr, WNOHANG) != 0) child_ = 0;
  return child_ != 0;
}

bool eventually(const std::function<bool()>& is_so, int seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (!is_so()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return true;
}

}  // namespace pliego::test
