#include "cli/command_line_words.h"

#include <CLI/CLI.hpp>

#include "base/diagnostic.h"

namespace pliego::cli {
namespace {

// The command that was asked for, however deep in groups.
const CLI::App& asked_for(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : asked_for(*parsed.front());
}

// "pliego translate status"
std::string name_of(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent ? name_of(*parent) + " " + command.get_name() : command.get_name();
}

std::vector<std::string> options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

// What stands in `text` behind `sign`.
std::string after(const std::string& text, const std::string& sign) {
  const std::size_t at = text.find(sign);
  return at == std::string::npos ? text : text.substr(at + sign.size());
}

std::string before(const std::string& text, const std::string& sign) {
  return text.substr(0, text.find(sign));
}

std::string of_unknown(const std::string& word, const CLI::App& command) {
  if (!word.starts_with("-"))
    return "'" + word + "' is one word too many for '" + name_of(command) + "'.";
  const std::string near = nearest_hint(before(word, "="), options_of(command));
  return "'" + name_of(command) + "' has no option '" + word + "'." +
         (near.empty() ? "" : " " + near);
}

std::string of_excluded(const std::string& told) {
  return before(told, " excludes ") + " and " + after(told, " excludes ") +
         " don't go together: leave one of them out.";
}

std::string of_missing_value(const std::string& told) {
  return before(told, ":") + " needs a word behind it.";
}

std::string of_missing(const std::string& told, const CLI::App& command) {
  if (told.find("subcommand") != std::string::npos) {
    std::string all;
    for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; }))
      all += (all.empty() ? "" : ", ") + each->get_name();
    return "Say what to do after '" + name_of(command) + "': " + all + ".";
  }
  const std::string name = before(told, " is required");
  const CLI::Option* option = command.get_option_no_throw(name);
  return "'" + name_of(command) + "' needs '" + name + "'" +
         (option ? ": " + option->get_description() : "") + ".";
}

std::string of_value(const std::string& told, const CLI::App& command) {
  const std::string name = before(after(told, ": "), " = "), given = after(told, " = ");
  const CLI::Option* option = command.get_option_no_throw(name);
  if (option && option->get_items_expected_max() == 0)
    return name + " stands by itself: leave '=" + given + "' out.";
  return name + " takes a number, not '" + given + "'.";
}

}  // namespace

std::string words_of(const CLI::ParseError& fault, const CLI::App& app) {
  const CLI::App& command = asked_for(app);
  const std::string told = fault.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&fault))
    return of_unknown(before(after(told, "expected: "), " "), command);
  if (dynamic_cast<const CLI::ExcludesError*>(&fault)) return of_excluded(told);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&fault)) return of_missing_value(told);
  if (dynamic_cast<const CLI::RequiredError*>(&fault)) return of_missing(told, command);
  if (dynamic_cast<const CLI::ConversionError*>(&fault)) return of_value(told, command);
  if (dynamic_cast<const CLI::ValidationError*>(&fault))
    return before(told, ": ") + " " + after(told, ": ") + ".";
  return told;
}

}  // namespace pliego::cli
