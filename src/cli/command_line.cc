#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <deque>
#include <iostream>
#include <map>

#include "base/diagnostic.h"
#include "base/sentences.h"
#include "base/shown.h"
#include "cli/command_line_words.h"
#include "cli/option_checks.h"

namespace pliego::cli {
namespace {

using engine::Option;
using Takes = Option::Takes;

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

// Commands of two words have the first in common.
struct Group {
  const char* name;
  const char* doc;
  const char* notes;
};

constexpr Group groups[] = {
    {"translate", "Add a language, and keep it right", R"(
Examples:
  pliego translate new vi                  content/vi/, with the English beside each empty text
  pliego translate status es               what is missing, stale, not read by a second speaker
  pliego translate update es               after editing content/es/ or the English by hand
  pliego translate review es palm-card --role second-speaker
  pliego translate export vi               a file for Poedit, OmegaT or Weblate; 'import' takes it back
  pliego translate proof vi                source and translation side by side)"},
};

// What was given for one option.
struct Value {
  Option option;
  CLI::Option* given = nullptr;
  bool is_on = false;
  std::string word;
  std::vector<std::string> words;
};

// A command with the places of its values, which must not move.
struct Line {
  const Command* command = nullptr;
  CLI::App* app = nullptr;
  std::deque<Value> values;
};

std::string names_of(const Option& option) {
  if (option.is_plain) return option.key;
  const std::string also = option.also.empty() ? "" : ",--" + option.also;
  return "--" + option.key + also + (option.is_on ? ",!--no-" + option.key : "");
}

CLI::Option* add_to(CLI::App& app, Value& value) {
  const Option& option = value.option;
  const std::string names = names_of(option), doc = in_option_words(option.doc, as_command_line);
  if (option.takes == Takes::nothing) return app.add_flag(names, value.is_on, doc);
  if (option.takes == Takes::maybe_word) return app.add_flag(names, value.word, doc);
  if (option.takes == Takes::words) return app.add_option(names, value.words, doc);
  return app.add_option(names, value.word, doc);
}

void add_checks(Value& value) {
  const Option& option = value.option;
  if (option.takes == Takes::words && option.value.find(',') != std::string::npos)
    value.given->delimiter(',');
  if (!option.choices.empty()) value.given->check(one_of(option.choices));
  if (option.takes == Takes::whole_number)
    value.given->check(whole_number(static_cast<int>(option.least), static_cast<int>(option.most)));
  if (option.takes == Takes::number) value.given->check(number(option.least, option.most));
  if (option.takes != Takes::nothing && option.takes != Takes::maybe_word)
    value.given->check(not_empty());
  if (const std::string shown = shown_value(option); !shown.empty()) value.given->type_name(shown);
  value.given->required(option.is_required);
}

void add_options(Line& line) {
  std::map<std::string, CLI::Option*> by_key;
  for (const Option& option : line.command->options()) {
    if (option.only_in_json) continue;
    Value& value = line.values.emplace_back(Value{option, nullptr, option.is_on, {}, {}});
    value.given = add_to(*line.app, value);
    add_checks(value);
    by_key[option.key] = value.given;
  }
  for (Value& value : line.values)
    for (const std::string& other : value.option.not_with)
      if (by_key.contains(other)) value.given->excludes(by_key[other]);
}

CLI::App& group_of(CLI::App& app, std::string_view name) {
  for (const Group& group : groups) {
    if (group.name != name) continue;
    for (CLI::App* there : app.get_subcommands([](CLI::App*) { return true; }))
      if (there->get_name() == name) return *there;
    CLI::App* made = app.add_subcommand(group.name, group.doc)->footer(group.notes);
    made->require_subcommand(1);
    return *made;
  }
  return app;
}

// The last word of a command's name is what CLI11 calls it.
Line line_of(CLI::App& app, const Command& command) {
  const std::string name(command.name);
  const std::size_t blank = name.find(' ');
  CLI::App& above = blank == std::string::npos ? app : group_of(app, name.substr(0, blank));
  Line line{&command, nullptr, {}};
  line.app = above.add_subcommand(blank == std::string::npos ? name : name.substr(blank + 1),
                                  std::string(doc_of(command)));
  line.app->footer(std::string(command.notes));
  return line;
}

yaml::Node scalar(std::string word, bool is_text) {
  yaml::Node node;
  node.kind = yaml::Kind::scalar;
  node.scalar = std::move(word);
  node.quoted = is_text;
  return node;
}

yaml::Node node_of(const Value& value) {
  switch (value.option.takes) {
    case Takes::nothing:
      return scalar(value.is_on ? "true" : "false", false);
    case Takes::whole_number:
    case Takes::number:
      return scalar(value.word, false);
    case Takes::maybe_word:
      return scalar(value.word, value.word != "true");
    case Takes::word:
      return scalar(value.word, true);
    case Takes::words:
      break;
  }
  yaml::Node list;
  list.kind = yaml::Kind::sequence;
  for (const std::string& word : value.words) list.items.push_back(scalar(word, true));
  return list;
}

yaml::Node asked_by(const std::deque<Value>& values) {
  yaml::Node asked;
  asked.kind = yaml::Kind::map;
  for (const Value& value : values) {
    if (value.given->count() == 0) continue;
    yaml::Entry entry{value.option.key, {}, node_of(value)};
    entry.value.key = value.option.key;
    asked.entries.push_back(std::move(entry));
  }
  return asked;
}

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

CommandLine told(const std::string& words, bool with_help = true) {
  std::cerr << words << (with_help ? "\nRun with --help for more information.\n" : "\n");
  return {.status = wrong_usage};
}

CommandLine told_unknown(const Unknown& unknown) {
  return told("pliego: " + sentences({"There is no command '" + shown(unknown.word) + "'.",
                                      nearest_hint(unknown.word, unknown.known)}));
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

// The command that was asked for, with its options.
class Reader {
 public:
  Reader() {
    app_.footer(main_help);
    app_.require_subcommand(1);
    app_.add_flag("-v,--version", told_by_run_,
                  "Print the version of Pliego and of its libraries, and exit");
    project_ = {face_options({"project"}).front(), nullptr, false, {}, {}};
    project_.given = add_to(app_, project_);
    add_checks(project_);
    for (const Command* command : commands())
      add_options(lines_.emplace_back(line_of(app_, *command)));
  }

  CommandLine read(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
      // CLI11 helps with what it knows, whatever word stood before.
      const Unknown unknown = unknown_command(app_, argc, argv);
      if (!unknown.word.empty()) return told_unknown(unknown);
      return {.status = app_.exit(help)};
    } catch (const CLI::RequiredError& error) {
      const Unknown unknown = unknown_command(app_, argc, argv);
      return unknown.word.empty() ? told(shown(words_of(error, app_))) : told_unknown(unknown);
    } catch (const CLI::ParseError& error) {
      if (error.get_exit_code() == 0) return {.status = app_.exit(error)};
      return told(shown(words_of(error, app_)));
    }
    for (Line& line : lines_)
      if (line.app->parsed()) return {line.command, asked_of(line), done};
    return {.status = wrong_usage};
  }

 private:
  // --project may stand before the command as well.
  yaml::Node asked_of(Line& line) {
    yaml::Node asked = asked_by(line.values);
    if (project_.given->count() > 0 && !asked.find("project"))
      for (yaml::Entry& entry : asked_by_project().entries)
        asked.entries.push_back(std::move(entry));
    return asked;
  }

  yaml::Node asked_by_project() const {
    std::deque<Value> one{project_};
    return asked_by(one);
  }

  CLI::App app_{
      "Pliego makes palm cards, tip sheets and other small printed pieces from YAML content.",
      "pliego"};
  bool told_by_run_ = false;
  Value project_;
  std::deque<Line> lines_;
};

}  // namespace

CommandLine read_command_line(int argc, const char* const* argv) {
  Reader reader;
  if (const std::string word = long_dash(argc, argv); !word.empty())
    return told("pliego: " + shown("'" + word +
                                   "' begins with a long dash, as word processors write it. Type "
                                   "two hyphens: " +
                                   with_hyphens(word)),
                false);
  return reader.read(argc, argv);
}

}  // namespace pliego::cli
