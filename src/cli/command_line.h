// A command line as data, by the options of the commands.
#pragma once

#include "cli/command.h"

namespace pliego::cli {

struct CommandLine {
  const Command* command = nullptr;  // null: nothing more is to be done
  yaml::Node asked;                  // a map of what was given, by key
  int status = done;                 // where there is no command to run
};

// Help and faults are told at once, on standard output and standard error.
CommandLine read_command_line(int argc, const char* const* argv);

}  // namespace pliego::cli
