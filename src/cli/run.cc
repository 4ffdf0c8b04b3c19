#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>

#include "base/diagnostic.h"
#include "base/files.h"
#include "cli/command.h"
#include "cli/packet_options.h"
#include "language/resolve.h"

namespace pliego::cli {
namespace {

constexpr const char* render_help = R"(
Examples:
  pliego render                                    everything for the screen, each in its own format
  pliego render palm-card --lang es                one material in Spanish
  pliego render palm-card --layout card-5x7 --for press
  pliego render palm-card --for office --sheet two-up
  pliego render palm-card --layout letter-half-fold-duplex --folded
  pliego render --format all --dpi 300 --out proofs
  pliego render palm-card --local our-program.yaml)";

constexpr const char* release_help = R"(
Examples:
  pliego release --out release             en/ and es/ with screen, office, press, pictures, index.html
  pliego release --lang es --draft)";

constexpr const char* list_help = R"(
Examples:
  pliego list
  pliego list --json)";

constexpr const char* check_help = R"(
Examples:
  pliego check                 every rule, every material; nothing is written
  pliego check palm-card
  pliego check palm-card --report
  pliego check --strict --format github
  pliego check --rules)";

constexpr const char* print_help = R"(
Examples:
  pliego print palm-card --lang en --layout card-5x7 --copies 25
  pliego print palm-card --lang es --sheet two-up --copies 25 --printer Office-Laser
  pliego print survivor-card --lang en --copies 40 --dry-run      say it, print nothing)";

constexpr const char* calibrate_help = R"(
Examples:
  pliego calibrate             a test sheet for your printer: two files, upright and lying
  pliego calibrate --lang es --paper a4
  pliego render palm-card --for office --printer-profile our-printer.yaml)";

constexpr const char* main_help = R"(
Examples:
  pliego render                make every material in every language and layout
  pliego check palm-card       say what is wrong, and how much room is left
  pliego list                  what there is to make
  pliego print palm-card --lang en --layout card-5x7 --copies 25
  pliego packet half-day-training   a training's papers in one file
  pliego calibrate             a sheet that shows how exactly a printer prints

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

CLI::Option* add_materials(CLI::App& app, RenderOptions& options, const char* words) {
  return app.add_option("material", options.materials, words)->type_name("MATERIAL");
}

void add_local(CLI::App& app, RenderOptions& options) {
  app.add_option("--local", options.local,
                 "What your own program adds: name, phone, web, hours, logo, colours")
      ->type_name("FILE");
}

void add_choice(CLI::App& app, RenderOptions& options, const char* languages, const char* layouts) {
  app.add_option("--lang", options.languages, languages)->delimiter(',')->type_name("L,…");
  app.add_option("--layout", options.layouts, layouts)->delimiter(',')->type_name("NAME,…");
}

void add_printing(CLI::App& app, RenderOptions& options) {
  app.add_option("--sheet", options.sheet,
                 "A larger sheet that the layout has, such as two-up, or own: the piece by itself; "
                 "of office files")
      ->type_name("NAME");
  app.add_option("--sides", options.sides,
                 "One side by itself, for stock that is fed twice; of office files "
                 "(default: both)")
      ->check(CLI::IsMember({"both", "front", "back"}));
  app.add_option("--flip", options.flip,
                 "The edge the printer turns paper over; of office files (default: the sheet's)")
      ->check(CLI::IsMember({"short-edge", "long-edge"}));
  app.add_option("--printer-profile", options.printer_profile,
                 "What you read off the printer's test sheet (pliego calibrate); with --for office")
      ->type_name("FILE");
  app.add_option("--marks", options.marks,
                 "Fold ticks and cut marks, or none (default: default); with --for press, outside "
                 "the bleed: crop, fold, registration, color-bar (default: none)")
      ->delimiter(',')
      ->check(CLI::IsMember({"none", "default", "crop", "fold", "registration", "color-bar"}))
      ->type_name("M,…");
}

CLI::App* add_render(CLI::App& app, RenderOptions& options) {
  CLI::App* command = app.add_subcommand("render", "Make PDF and PNG files")->footer(render_help);
  add_materials(*command, options, "Materials (default: all)");
  add_choice(*command, options, "Languages (default: all)", "Layouts (default: all)");
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
  command->add_flag(
      "--guide,!--no-guide", options.guide,
      "A page beside each PDF that says how to print it; with --for office (default: on)");
  command->add_flag("--folded", options.folded,
                    "A PNG of each piece as it is held once folded: front, inside, back");
  command->add_option("--out", options.out, "The folder to write to (default: out)")
      ->type_name("DIR");
  add_local(*command, options);
  command->add_option("--jobs", options.jobs, "Threads (default: one for each core)")
      ->check(CLI::Range(1, 256));
  add_json(*command, options);
  add_project(*command, options);
  return command;
}

CLI::App* add_release(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("release",
                         "Make all that goes to an office without Pliego, in a folder "
                         "for each language")
          ->footer(release_help);
  add_materials(*command, options, "Materials (default: all)");
  command->add_option("--lang", options.languages, "Languages (default: all)")
      ->delimiter(',')
      ->type_name("L,…");
  command->add_flag(
      "--draft", options.drafts,
      "Release drafts too, which carry the draft mark, and numbers that nobody has dialled");
  command->add_option("--out", options.out, "The folder to write to (default: out)")
      ->type_name("DIR");
  add_local(*command, options);
  command->add_option("--jobs", options.jobs, "Threads (default: one for each core)")
      ->check(CLI::Range(1, 256));
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
  add_materials(*command, options, "Materials (default: all)");
  command
      ->add_option("--for", options.purpose,
                   "What the files are for (default: screen); press adds the preflight list")
      ->check(CLI::IsMember({"screen", "office", "press"}));
  add_local(*command, options);
  add_json(*command, options);
  command
      ->add_option("--format", options.report,
                   "text, json, sarif or github (default: text); of --rules, markdown as well")
      ->check(CLI::IsMember({"text", "json", "sarif", "github", "markdown"}));
  command->add_flag("--report", options.reading,
                    "Tell how clear each piece is: reading ease, longest sentences, words to "
                    "simplify, the questions of the Clear Communication Index");
  command->add_flag("--strict", options.strict, "Warnings fail too");
  command->add_flag("--rules", options.rules, "List the rules, with their reasons");
  add_project(*command, options);
  return command;
}

CLI::App* add_print(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("print", "Print for an office, at actual size, through CUPS (lp)")
          ->footer(print_help);
  add_materials(*command, options, "Materials")->required();
  command->add_option("--copies", options.copies, "How many pieces (default: 1)")
      ->check(CLI::Range(1, 9999));
  command->add_option("--printer", options.printer, "The printer's name (default: the usual one)")
      ->type_name("NAME");
  add_choice(*command, options, "Languages (default: the only one)",
             "Layouts, one for each piece (default: the only one)");
  add_printing(*command, options);
  command->add_flag("--dry-run", options.dry_run, "Say what would be printed, print nothing");
  add_local(*command, options);
  add_project(*command, options);
  return command;
}

CLI::App* add_calibrate(CLI::App& app, RenderOptions& options) {
  CLI::App* command =
      app.add_subcommand("calibrate", "Make a printer's test sheet, with rulers on both sides")
          ->footer(calibrate_help);
  command->add_option("--lang", options.languages, "Languages (default: all)")
      ->delimiter(',')
      ->type_name("L,…");
  command->add_option("--paper", options.paper, "The paper in the printer (default: letter)")
      ->check(CLI::IsMember({"letter", "a4"}));
  command->add_option("--out", options.out, "The folder to write to (default: out)")
      ->type_name("DIR");
  add_project(*command, options);
  return command;
}

const std::vector<std::string> commands = {"render", "release", "list",     "check",
                                           "print",  "packet",  "calibrate"};

// The first word that is no option, where it is no command either; empty when all is well.
std::string unknown_command(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--project" || word == "--local" || word == "--printer-profile") ++i;
    if (word.starts_with("-")) continue;
    return std::find(commands.begin(), commands.end(), word) == commands.end() ? word : "";
  }
  return {};
}

template <class Options>
int guarded(int (*command)(const Options&), const Options& options) {
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
  CLI::App* release_app = add_release(app, options);
  CLI::App* list_app = add_list(app, options);
  CLI::App* print_app = add_print(app, options);
  add_check(app, options);
  PacketOptions packet_options;
  CLI::App* packet_app = add_packet(app, packet_options);
  CLI::App* calibrate_app = add_calibrate(app, options);
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
  if (release_app->parsed()) return guarded(release, options);
  if (list_app->parsed()) return guarded(list, options);
  if (print_app->parsed()) return guarded(print, options);
  if (packet_app->parsed()) {
    if (packet_options.project.empty()) packet_options.project = options.project;
    return guarded(packet, packet_options);
  }
  if (calibrate_app->parsed()) return guarded(calibrate, options);
  return guarded(check, options);
}

}  // namespace pliego::cli
