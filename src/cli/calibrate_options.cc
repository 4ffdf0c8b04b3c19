// The options of `pliego calibrate`.

#include "cli/command_options.h"
#include "cli/option_checks.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego calibrate             a test sheet for your printer: two files, upright and lying
  pliego calibrate --lang es --paper a4
  pliego render palm-card --for office --printer-profile our-printer.yaml)";

}  // namespace

Command add_calibrate(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("calibrate", "Make a printer's test sheet, with rulers on both sides")
          ->footer(examples);
  add_languages(*command, options, "Languages (default: all)");
  command->add_option("--paper", options.paper, "The paper in the printer (default: letter)")
      ->check(one_of({"letter", "a4"}));
  add_out(*command, options);
  add_project(*command, options);
  return {command, [&options] { return calibrate(options); }};
}

}  // namespace pliego::cli
