// The options of `pliego list`.
#include <CLI/CLI.hpp>

#include "cli/command_options.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego list
  pliego list --json)";

}  // namespace

Command add_list(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("list", "Materials, languages, layouts, and which pairs exist")
          ->footer(examples);
  add_json(*command, options);
  add_project(*command, options);
  return {command, [&options] { return list(options); }};
}

}  // namespace pliego::cli
