#include "cli/outside_program.h"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <thread>

#include "files/files.h"

namespace pliego::cli {
namespace {

constexpr std::size_t most_said = 64u << 10;

[[noreturn]] void fail(const std::string& program) {
  throw SystemError("Can't run '" + program + "': the system refuses it.");
}

// A file in memory that has no name on any disk, and goes with the processes that hold it.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("pliego", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw SystemError("There is no memory for the file to print.");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return descriptor_; }

  void fill(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t n = ::write(descriptor_, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) throw SystemError("There is no memory for the file to print.");
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    ::lseek(descriptor_, 0, SEEK_SET);
  }

  std::string start() const {
    std::string text(most_said, '\0');
    const ssize_t n = ::pread(descriptor_, text.data(), text.size(), 0);
    text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
  }

 private:
  int descriptor_;
};

class Actions {
 public:
  Actions() { ::posix_spawn_file_actions_init(&actions_); }
  ~Actions() { ::posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;

  void give(const MemoryFile& file, int as) {
    ::posix_spawn_file_actions_adddup2(&actions_, file.descriptor(), as);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

std::vector<std::string> english_environment() {
  std::vector<std::string> all = {"LC_ALL=C.UTF-8", "LANG=C.UTF-8"};
  for (char** each = environ; *each; ++each) {
    const std::string_view entry = *each;
    const bool is_ours = entry.starts_with("LC_ALL=") || entry.starts_with("LANG=");
    if (!is_ours && !entry.starts_with("LANGUAGE=")) all.emplace_back(entry);
  }
  return all;
}

// Waits in short steps: there is no other way that every system has.
std::optional<int> status_within(pid_t child, const std::string& program,
                                 std::chrono::milliseconds patience) {
  using namespace std::chrono_literals;
  const auto end = std::chrono::steady_clock::now() + patience;
  for (auto step = 1ms; std::chrono::steady_clock::now() < end; step = std::min(2 * step, 50ms)) {
    int waited = 0;
    const pid_t ended = ::waitpid(child, &waited, WNOHANG);
    if (ended == child) return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited);
    if (ended < 0 && errno != EINTR) fail(program);
    std::this_thread::sleep_for(step);
  }
  return std::nullopt;
}

[[noreturn]] void end(pid_t child, const std::string& program, std::chrono::milliseconds patience) {
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
  throw SystemError("'" + program + "' did not answer for " + std::to_string(seconds) +
                    " seconds, and was ended. What it had begun may still happen: look before you "
                    "ask for it again.");
}

}  // namespace

std::optional<OutsideResult> run_outside(std::vector<std::string> words, std::string_view input,
                                         std::chrono::milliseconds patience) {
  MemoryFile in, out, err;
  in.fill(input);
  Actions actions;
  actions.give(in, STDIN_FILENO);
  actions.give(out, STDOUT_FILENO);
  actions.give(err, STDERR_FILENO);
  std::vector<std::string> variables = english_environment();
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, words[0].c_str(), actions.get(), nullptr,
                                    pointers(words).data(), pointers(variables).data());
  if (failed == ENOENT) return std::nullopt;
  if (failed != 0) fail(words[0]);
  const auto status = status_within(child, words[0], patience);
  if (!status) end(child, words[0], patience);
  return OutsideResult{.status = *status, .out = out.start(), .err = err.start()};
}

}  // namespace pliego::cli
