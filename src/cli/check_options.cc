// The options of `pliego check`.

#include "cli/command_options.h"
#include "cli/option_checks.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego check                 every rule, every material; nothing is written
  pliego check palm-card
  pliego check palm-card --report
  pliego check --strict --format github
  pliego check --rules)";

}  // namespace

Command add_check(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("check", "Hold everything against all rules; write nothing")
          ->footer(examples);
  add_materials(*command, options, "Materials (default: all)");
  command
      ->add_option("--for", options.purpose,
                   "What the files are for (default: screen); press adds the preflight list")
      ->check(one_of({"screen", "office", "press"}));
  add_local(*command, options);
  add_json(*command, options);
  command
      ->add_option("--format", options.report,
                   "text, json, sarif or github (default: text); of --rules, markdown as well")
      ->check(one_of({"text", "json", "sarif", "github", "markdown"}));
  command->add_flag("--report", options.reading,
                    "Tell how clear each piece is: reading ease, longest sentences, words to "
                    "simplify, the questions of the Clear Communication Index");
  command->add_flag("--strict", options.strict, "Warnings fail too");
  command->add_flag("--rules", options.rules, "List the rules, with their reasons");
  add_project(*command, options);
  return {command, [&options] { return check(options); }};
}

}  // namespace pliego::cli
