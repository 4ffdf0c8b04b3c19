// The options of `pliego print`.

#include "cli/command_options.h"
#include "cli/option_checks.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego print palm-card --lang en --layout card-5x7 --copies 25
  pliego print palm-card --lang es --sheet two-up --copies 25 --printer Office-Laser
  pliego print survivor-card --lang en --copies 40 --dry-run      say it, print nothing)";

}  // namespace

Command add_print(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("print", "Print for an office, at actual size, through CUPS (lp)")
          ->footer(examples);
  add_materials(*command, options, "Materials")->required();
  command->add_option("--copies", options.copies, "How many pieces (default: 1)")
      ->check(whole_number(1, 9999));
  command->add_option("--printer", options.printer, "The printer's name (default: the usual one)")
      ->type_name("NAME");
  add_languages(*command, options, "Languages (default: the only one)");
  add_layouts(*command, options, "Layouts, one for each piece (default: the only one)");
  add_printing(*command, options);
  add_draft(*command, options, "Print drafts too; they carry the draft mark in both languages");
  command->add_flag("--dry-run", options.dry_run, "Say what would be printed, print nothing");
  add_local(*command, options);
  add_project(*command, options);
  return {command, [&options] { return print(options); }};
}

}  // namespace pliego::cli
