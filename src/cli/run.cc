#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <new>

#include "base/diagnostic.h"
#include "base/sentences.h"
#include "base/shown.h"
#include "cli/command_options.h"
#include "cli/option_checks.h"
#include "cli/option_words.h"
#include "cli/out_of_memory.h"
#include "cli/packet_options.h"
#include "cli/standard_streams.h"
#include "cli/translate_options.h"
#include "cli/version.h"
#include "files/files.h"
#include "files/unfinished.h"
#include "language/resolve.h"

namespace pliego::cli {
namespace {

using Words = std::vector<const char*>;  // of the command line

constexpr const char* main_help = R"(
Examples:
  pliego render                make every material in every language and layout
  pliego check palm-card       say what is wrong, and how much room is left
  pliego list                  what there is to make
  pliego print palm-card --lang en --layout card-5x7 --copies 25
  pliego packet half-day-training
                               a training's papers in one file
  pliego calibrate             a sheet that shows how exactly a printer prints

  pliego help render           what a command can do

Exit status: 0 done, 1 the input has errors, 2 wrong usage, 3 the system failed.)";

// The commands, in the order in which --help lists them.
constexpr Command (*adders[])(CLI::App&, RenderOptions&) = {
    add_render, add_release,   add_list,      add_print,   add_check,
    add_packet, add_calibrate, add_translate, add_schemas,
};

// A word where a command was expected, and the commands there are.
struct Unknown {
  std::string word;
  std::vector<std::string> known;
};

// The first word that is no option, where it is no command either; groups such as translate have
// commands of their own. Without a word when all is well.
Unknown unknown_command(const CLI::App& app, int argc, const char* const* argv) {
  const CLI::App* group = &app;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--project" || word == "--local" || word == "--printer-profile") ++i;
    if (word.starts_with("-")) continue;
    Unknown unknown{word, {}};
    const CLI::App* next = nullptr;
    for (const CLI::App* command : group->get_subcommands([](const CLI::App*) { return true; })) {
      unknown.known.push_back(command->get_name());
      if (command->get_name() == word) next = command;
    }
    if (!next) return unknown.known.empty() ? Unknown{} : unknown;
    group = next;
  }
  return {};
}

int tell(const std::string& what, int status) {
  std::cerr << "pliego: " << shown(what) << "\n";
  return status;
}

int guarded(const std::function<int()>& command) {
  try {
    return command();
  } catch (const UsageError& error) {
    return tell(error.what(), wrong_usage);
  } catch (const std::bad_alloc&) {
    return tell(out_of_memory, system_failed);
  } catch (const std::exception& error) {
    return tell(error.what(), system_failed);
  }
}

int told_unknown(const Unknown& unknown) {
  std::cerr << "pliego: "
            << sentences({"There is no command '" + shown(unknown.word) + "'.",
                          nearest_hint(unknown.word, unknown.known)})
            << "\n"
            << "Run with --help for more information.\n";
  return wrong_usage;
}

// Where no command was understood: says so, with the nearest one.
int without_command(const CLI::App& app, const CLI::RequiredError& error, const Unknown& unknown) {
  if (!unknown.word.empty()) return told_unknown(unknown);
  std::cerr << shown(words_of(error, app)) << "\nRun with --help for more information.\n";
  return wrong_usage;
}

// "pliego --version", and as people try it.
bool asks_for_version(const Words& words) {
  if (words.size() < 2) return false;
  const std::string_view first = words[1];
  if (first == "version" || first == "-v" || first == "-V") return words.size() == 2;
  return std::find(words.begin(), words.end(), std::string_view("--version")) != words.end();
}

// "pliego help render" is another way to write "pliego render --help".
Words with_help_last(Words words) {
  if (words.size() < 2 || std::string_view(words[1]) != "help") return words;
  words.erase(words.begin() + 1);
  words.push_back("--help");
  return words;
}

int tell_version() {
  std::cout << version_text();
  return done;
}

// Every option that takes a word: an empty one is a script's variable without a value, and would do
// as if the option weren't there.
void require_values(CLI::App& app) {
  for (CLI::Option* option : app.get_options([](CLI::Option*) { return true; }))
    if (option->get_items_expected_max() > 0) option->check(not_empty());
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; }))
    require_values(*command);
}

// "—lang" is --lang, and so is "–lang".
std::string with_hyphens(std::string_view word) {
  for (const std::string_view dash : {"—", "–", "―", "−", "‒"}) {
    if (!word.starts_with(dash)) continue;
    word.remove_prefix(dash.size());
    if (word.starts_with('-')) word.remove_prefix(1);
    const bool is_option = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    return is_option ? "--" + std::string(word) : std::string();
  }
  return {};
}

// The first such word; empty where there is none.
std::string long_dash(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i)
    if (!with_hyphens(argv[i]).empty()) return argv[i];
  return {};
}

int run_command(int argc, const char* const* argv) {
  RenderOptions options;
  CLI::App app{
      "Pliego makes palm cards, tip sheets and other small printed pieces from YAML content.",
      "pliego"};
  app.footer(main_help);
  app.require_subcommand(1);
  bool told_by_run = false;
  app.add_flag("-v,--version", told_by_run,
               "Print the version of Pliego and of its libraries, and exit");
  add_project(app, options);
  std::vector<Command> commands;
  for (const auto add : adders) commands.push_back(add(app, options));
  require_values(app);
  if (const std::string word = long_dash(argc, argv); !word.empty())
    return tell("'" + word +
                    "' begins with a long dash, as word processors write it. Type two "
                    "hyphens: " +
                    with_hyphens(word),
                wrong_usage);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    // CLI11 helps with what it knows, whatever word stood before.
    const Unknown unknown = unknown_command(app, argc, argv);
    return unknown.word.empty() ? app.exit(help) : told_unknown(unknown);
  } catch (const CLI::RequiredError& error) {
    return without_command(app, error, unknown_command(app, argc, argv));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help
    std::cerr << shown(words_of(error, app)) << "\nRun with --help for more information.\n";
    return wrong_usage;
  }
  language::set_neutral_default_locale();
  for (const Command& command : commands) {
    if (command.app->parsed()) return guarded(command.run);
  }
  return wrong_usage;
}

}  // namespace

int run(int argc, const char* const* argv) {
  StandardStreams streams;
  remove_unfinished_on_signals();
  tell_of_missing_memory();
  int status = system_failed;
  try {
    const Words words = with_help_last(Words(argv, argv + argc));
    status = asks_for_version(words) ? tell_version()
                                     : run_command(static_cast<int>(words.size()), words.data());
  } catch (const std::bad_alloc&) {
    tell(out_of_memory, system_failed);
  }
  return streams.finish(status);
}

}  // namespace pliego::cli
