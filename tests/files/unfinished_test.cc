#include "files/unfinished.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "files/files.h"
#include "files/new_file.h"
#include "support/temp_folder.h"

namespace pliego::unfinished_test {

using pliego::test::TempFolder;

namespace {

std::size_t count_files(const std::filesystem::path& folder) {
  const std::filesystem::directory_iterator begin(folder), end;
  return static_cast<std::size_t>(std::distance(begin, end));
}

// The signal that ended a process which did `work`, 0 where none did.
template <class Work>
int signal_that_ended(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int waited = 0;
  ::waitpid(child, &waited, 0);
  return WIFSIGNALED(waited) ? WTERMSIG(waited) : 0;
}

}  // namespace

TEST_CASE("a file that was not finished is gone, however the program was ended") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGKILL, SIGSEGV}) {
    const TempFolder folder;
    write_file(folder / "old", "whole");
    const int ended = signal_that_ended([&] {
      NewFile file(folder / "old");
      file.add("half");
      std::signal(signal, SIG_DFL);
      ::raise(signal);
    });
    CHECK(ended == signal);
    CHECK(count_files(folder.path()) == 1);
    CHECK(read_file(folder / "old") == "whole");
  }
}

TEST_CASE("where unfinished files need a name, Ctrl-C and kill remove them") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const TempFolder folder;
    const int ended = signal_that_ended([&] {
      for (const int each : {SIGINT, SIGTERM, SIGHUP}) std::signal(each, SIG_DFL);
      remove_unfinished_on_signals();
      write_file(folder / "kept", "k");
      write_file(folder / "half", "h");
      const Unfinished half(folder / "half");
      { const Unfinished done(folder / "kept"); }
      ::raise(signal);
    });
    CHECK(ended == signal);
    CHECK_FALSE(std::filesystem::exists(folder / "half"));
    CHECK(std::filesystem::exists(folder / "kept"));
  }
}

TEST_CASE("a signal that is ignored stays so") {
  CHECK(signal_that_ended([] {
          std::signal(SIGHUP, SIG_IGN);
          remove_unfinished_on_signals();
          ::raise(SIGHUP);
        }) == 0);
}

}  // namespace pliego::unfinished_test
