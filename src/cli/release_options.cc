// The options of `pliego release`.
#include <CLI/CLI.hpp>

#include "cli/command_options.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego release --out release             en/ and es/ with screen, office, press, pictures, index.html
  pliego release --lang es --draft)";

}  // namespace

Command add_release(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("release",
                         "Make all that goes to an office without Pliego, in a folder "
                         "for each language")
          ->footer(examples);
  add_materials(*command, options, "Materials (default: all)");
  add_languages(*command, options, "Languages (default: all)");
  add_draft(*command, options,
            "Release drafts too, which carry the draft mark, and numbers that nobody has dialled");
  add_out(*command, options);
  add_local(*command, options);
  add_jobs(*command, options);
  add_project(*command, options);
  return {command, [&options] { return release(options); }};
}

}  // namespace pliego::cli
