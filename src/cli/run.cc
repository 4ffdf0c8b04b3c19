#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>

#include "base/diagnostic.h"
#include "base/files.h"
#include "cli/command.h"
#include "language/resolve.h"

namespace pliego::cli {
namespace {

constexpr const char* render_help = R"(
Examples:
  pliego render                                    everything for the screen, each in its own format
  pliego render palm-card --lang es                one material in Spanish
  pliego render palm-card --layout card-5x7 --for press
  pliego render palm-card --for office --sheet two-up
  pliego render --format all --dpi 300 --out proofs
  pliego render palm-card --local our-program.yaml)";

constexpr const char* list_help = R"(
Examples:
  pliego list
  pliego list --json)";

constexpr const char* check_help = R"(
Examples:
  pliego check                 every rule, every material; nothing is written
  pliego check palm-card
  pliego check --json)";

constexpr const char* main_help = R"(
Examples:
  pliego render                make every material in every language and layout
  pliego check palm-card       say what is wrong, and how much room is left
  pliego list                  what there is to make

Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3 the system failed.)";

void add_project(CLI::App& app, RenderOptions& options) {
  app.add_option(
         "--project", options.project,
         "The project's folder (default: the nearest upward with content, layouts and fonts)")
      ->type_name("DIR");
}

void add_json(CLI::App& app, RenderOptions& options) {
  app.add_flag("--json", options.json, "One JSON object on standard output");
}

void add_materials(CLI::App& app, RenderOptions& options) {
  app.add_option("material", options.materials, "Materials (default: all)")->type_name("MATERIAL");
}

void add_local(CLI::App& app, RenderOptions& options) {
  app.add_option("--local", options.local,
                 "What your own program adds: name, phone, web, hours, logo, colours")
      ->type_name("FILE");
}

void add_printing(CLI::App& app, RenderOptions& options) {
  app.add_option("--sheet", options.sheet,
                 "A larger sheet that the layout has, such as two-up, or own: the piece by itself; "
                 "with --for office")
      ->type_name("NAME");
  app.add_option("--sides", options.sides,
                 "One side by itself, for stock that is fed twice; with --for office "
                 "(default: both)")
      ->check(CLI::IsMember({"both", "front", "back"}));
  app.add_option("--flip", options.flip,
                 "The edge the printer turns paper over; with --for office (default: the sheet's)")
      ->check(CLI::IsMember({"short-edge", "long-edge"}));
  app.add_option("--marks", options.marks,
                 "Fold ticks and cut marks, or none (default: default); with --for press, outside "
                 "the bleed: crop, fold, registration, color-bar (default: none)")
      ->delimiter(',')
      ->check(CLI::IsMember({"none", "default", "crop", "fold", "registration", "color-bar"}))
      ->type_name("M,…");
}

CLI::App* add_render(CLI::App& app, RenderOptions& options) {
  CLI::App* command = app.add_subcommand("render", "Make PDF and PNG files")->footer(render_help);
  add_materials(*command, options);
  command->add_option("--lang", options.languages, "Languages (default: all)")
      ->delimiter(',')
      ->type_name("L,…");
  command->add_option("--layout", options.layouts, "Layouts (default: all)")
      ->delimiter(',')
      ->type_name("NAME,…");
  command->add_option("--for", options.purpose, "What the file is for (default: screen)")
      ->check(CLI::IsMember({"screen", "office", "press"}));
  command
      ->add_option("--format", options.formats,
                   "pdf, png or all; a layout is made in those it is for (default: its own first)")
      ->delimiter(',')
      ->check(CLI::IsMember({"pdf", "png", "all"}));
  command
      ->add_option("--dpi", options.dpi, "Resolution of PNG files of printed pieces (default: 150)")
      ->check(CLI::Range(18.0, 2400.0));
  add_printing(*command, options);
  command->add_option("--out", options.out, "The folder to write to (default: out)")
      ->type_name("DIR");
  add_local(*command, options);
  command->add_option("--jobs", options.jobs, "Threads (default: one for each core)")
      ->check(CLI::Range(1, 256));
  add_json(*command, options);
  add_project(*command, options);
  return command;
}

CLI::App* add_list(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("list", "Materials, languages, layouts, and which pairs exist")
          ->footer(list_help);
  add_json(*command, options);
  add_project(*command, options);
  return command;
}

CLI::App* add_check(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("check", "Hold everything against all rules; write nothing")
          ->footer(check_help);
  add_materials(*command, options);
  command
      ->add_option("--for", options.purpose,
                   "What the files are for (default: screen); press adds the preflight list")
      ->check(CLI::IsMember({"screen", "office", "press"}));
  add_local(*command, options);
  add_json(*command, options);
  add_project(*command, options);
  return command;
}

const std::vector<std::string> commands = {"render", "list", "check"};

// The first word that is no option, where it is no command either; empty when all is well.
std::string unknown_command(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--project" || word == "--local") ++i;
    if (word.starts_with("-")) continue;
    return std::find(commands.begin(), commands.end(), word) == commands.end() ? word : "";
  }
  return {};
}

int guarded(int (*command)(const RenderOptions&), const RenderOptions& options) {
  try {
    return command(options);
  } catch (const UsageError& error) {
    std::cerr << "pliego: " << error.what() << "\n";
    return wrong_usage;
  } catch (const std::exception& error) {
    std::cerr << "pliego: " << error.what() << "\n";
    return system_failed;
  }
}

}  // namespace

int run(int argc, const char* const* argv) {
  RenderOptions options;
  CLI::App app{
      "Pliego makes palm cards, tip sheets and other small printed pieces from YAML content.",
      "pliego"};
  app.footer(main_help);
  app.require_subcommand(1);
  add_project(app, options);
  CLI::App* render_app = add_render(app, options);
  CLI::App* list_app = add_list(app, options);
  add_check(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::RequiredError& error) {
    const std::string word = unknown_command(argc, argv);
    if (word.empty()) return app.exit(error) == 0 ? done : wrong_usage;
    std::cerr << "pliego: There is no command '" << word << "'. " << nearest_hint(word, commands)
              << "\n"
              << "Run with --help for more information.\n";
    return wrong_usage;
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return status == 0 ? done : wrong_usage;
  }
  language::set_neutral_default_locale();
  if (render_app->parsed()) return guarded(render, options);
  if (list_app->parsed()) return guarded(list, options);
  return guarded(check, options);
}

}  // namespace pliego::cli
