#include "cli/translate_options.h"

#include <CLI/CLI.hpp>

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
Examples:
  pliego translate new vi                  content/vi/, with the English beside each empty text
  pliego translate status es               what is missing, stale, not read by a second speaker
  pliego translate update es               after editing content/es/ or the English by hand
  pliego translate review es palm-card --role second-speaker
  pliego translate export vi               a file for Poedit, OmegaT or Weblate; 'import' takes it back
  pliego translate proof vi                source and translation side by side)";

// In the order in which --help lists them.
constexpr Command (*adders[])(CLI::App&, RenderOptions&) = {
    add_translate_new,    add_translate_status, add_translate_update, add_translate_review,
    add_translate_export, add_translate_import, add_translate_proof,
};

}  // namespace

Command add_translate(CLI::App& app, RenderOptions& options) {
  CLI::App* group =
      app.add_subcommand("translate", "Add a language, and keep it right")->footer(examples);
  group->require_subcommand(1);
  std::vector<Command> commands;
  for (const auto add : adders) commands.push_back(add(*group, options));
  return {group, [commands] {
            for (const Command& command : commands)
              if (command.app->parsed()) return command.run();
            return static_cast<int>(wrong_usage);
          }};
}

}  // namespace pliego::cli
