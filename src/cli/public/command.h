// The commands and what they share. Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3
// the system failed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/option_names.h"
#include "engine/request.h"
#include "engine/request_table.h"

namespace pliego::cli {

enum Exit { done = 0, input_errors = 1, wrong_usage = 2, system_failed = 3 };

using UsageError = engine::RequestError;  // exit status 2

// What a command line says of the program around the engine.
struct Face {
  std::string project;      // empty: the nearest folder upward
  std::string out = "out";  // folder
  int jobs = 0;             // threads; 0: one for each core
  bool json = false;
};
const engine::RequestTable<Face>& face_table();

// A command: its options are those of the kind of request with its name, if there is one, and some
// of its own.
struct Command {
  std::string_view name;   // "render", "translate status"
  std::string_view notes;  // what stands below the options in its help: examples
  std::vector<engine::Option> (*options)();
  // `asked`: what stood on the command line, by key. Gives the exit status; throws UsageError,
  // SystemError.
  int (*run)(const yaml::Node& asked);
  std::string_view doc = {};  // a line of help; empty: that of the kind of request
};
std::string_view doc_of(const Command& command);

// All of them, in the order in which --help lists them.
const std::vector<const Command*>& commands();

// The face's rows with these keys, in the order of the keys.
std::vector<engine::Option> face_options(const std::vector<std::string>& keys);
std::vector<engine::Option> operator+(std::vector<engine::Option> first,
                                      const std::vector<engine::Option>& second);

// "--for", or "MATERIAL" of one that is written without a name before it.
std::string shown_name(const engine::Option& option);
// What stands for its value in help: "FILE"; empty where it takes none, or need not.
std::string shown_value(const engine::Option& option);

// The keys of `asked` that `options` have.
yaml::Node part_of(const yaml::Node& asked, const std::vector<engine::Option>& options);
// Throws UsageError with the first fault.
void require_no_faults(const Diagnostics& diagnostics);

// What the table takes of a command line.
template <class T>
T taken(const engine::RequestTable<T>& table, const yaml::Node& asked) {
  Diagnostics faults;
  T request = table.read(part_of(asked, table.options()), faults);
  require_no_faults(faults);
  return request;
}

inline Face face_of(const yaml::Node& asked) { return taken(face_table(), asked); }

// Parses the command line and runs the command. Never throws.
int run(int argc, const char* const* argv);

}  // namespace pliego::cli
