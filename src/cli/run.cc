#include <algorithm>
#include <exception>
#include <functional>
#include <iostream>
#include <new>

#include "base/shown.h"
#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/out_of_memory.h"
#include "cli/standard_streams.h"
#include "engine/engine.h"
#include "engine/version.h"
#include "files/unfinished.h"

namespace pliego::cli {
namespace {

using Words = std::vector<const char*>;  // of the command line

int tell(const std::string& what, int status) {
  std::cerr << "pliego: " << shown(in_option_words(what, as_command_line)) << "\n";
  return status;
}

int guarded(const std::function<int()>& command) {
  try {
    return command();
  } catch (const UsageError& error) {
    return tell(error.what(), wrong_usage);
  } catch (const std::bad_alloc&) {
    return tell(out_of_memory, system_failed);
  } catch (const std::exception& error) {
    return tell(error.what(), system_failed);
  }
}

// "pliego --version", and as people try it.
bool asks_for_version(const Words& words) {
  if (words.size() < 2) return false;
  const std::string_view first = words[1];
  if (first == "version" || first == "-v" || first == "-V") return words.size() == 2;
  return std::find(words.begin(), words.end(), std::string_view("--version")) != words.end();
}

// "pliego help render" is another way to write "pliego render --help".
Words with_help_last(Words words) {
  if (words.size() < 2 || std::string_view(words[1]) != "help") return words;
  words.erase(words.begin() + 1);
  words.push_back("--help");
  return words;
}

int tell_version() {
  std::cout << engine::version_text();
  return done;
}

int run_command(int argc, const char* const* argv) {
  const CommandLine line = read_command_line(argc, argv);
  if (!line.command) return line.status;
  engine::begin();
  return guarded([&] { return line.command->run(line.asked); });
}

}  // namespace

int run(int argc, const char* const* argv) {
  StandardStreams streams;
  remove_unfinished_on_signals();
  const TellOfMissingMemory where_there_is_none;
  int status = system_failed;
  try {
    const Words words = with_help_last(Words(argv, argv + argc));
    status = asks_for_version(words) ? tell_version()
                                     : run_command(static_cast<int>(words.size()), words.data());
  } catch (const std::bad_alloc&) {
    tell(out_of_memory, system_failed);
  }
  return streams.finish(status);
}

}  // namespace pliego::cli
