// pliego completion: what bash and zsh complete after "pliego", made of the table of commands.
#include <iostream>
#include <set>

#include "cli/command.h"

namespace pliego::cli {
namespace {

constexpr const char* completion_notes = R"(
Examples:
  source <(pliego completion bash)         in this shell; in ~/.bashrc for each
  pliego completion zsh > ~/.zfunc/_pliego)";

enum class Shell { bash, zsh };

constexpr std::string_view word_of(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return "bash";
    case Shell::zsh:
      return "zsh";
  }
  return {};
}

struct CompletionOwn {
  Shell shell = Shell::bash;
};

const engine::RequestTable<CompletionOwn>& completion_own_table() {
  static const engine::RequestTable<CompletionOwn> table(
      "a command line", {engine::choice_key<CompletionOwn>(
                            "shell", &CompletionOwn::shell, all_values<Shell>(), "The shell",
                            {.value = "SHELL", .is_plain = true, .is_required = true})});
  return table;
}

std::vector<engine::Option> completion_options() { return completion_own_table().options(); }

// "render" for "translate"'s commands too: what may follow the words that stand there.
std::string words_after(const std::string& before) {
  std::set<std::string> words;
  for (const Command* command : commands()) {
    const std::string name(command->name);
    if (!before.empty() && !name.starts_with(before + " ")) continue;
    const std::string rest = before.empty() ? name : name.substr(before.size() + 1);
    words.insert(rest.substr(0, rest.find(' ')));
  }
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string option_names(const Command& command) {
  std::string names = "--help";
  for (const engine::Option& option : command.options()) {
    if (option.is_plain || option.only_in_json) continue;
    names += " --" + option.key;
    if (!option.also.empty()) names += " --" + option.also;
    if (option.is_on) names += " --no-" + option.key;
  }
  return names;
}

// Of each command: its completion_options, and the words of those that take one of a few. Names and
// words are letters, digits and hyphens: nothing in them means anything to a shell.
void print_cases() {
  for (const Command* command : commands()) {
    std::cout << "    \"" << command->name << "\")\n      case $previous in\n";
    for (const engine::Option& option : command->options()) {
      if (option.choices.empty() || option.is_plain) continue;
      std::cout << "        --" << option.key << ") candidates=\"";
      for (std::size_t i = 0; i < option.choices.size(); ++i)
        std::cout << (i ? " " : "") << option.choices[i];
      std::cout << "\" ;;\n";
    }
    std::cout << "        *) candidates=\"" << option_names(*command) << "\" ;;\n      esac ;;\n";
  }
}

// What both shells run: sets `candidates` for the command that stands there, in `command`.
void print_choice() {
  std::cout << "  case $command in\n    \"\") candidates=\"" << words_after("") << " help\" ;;\n"
            << "    translate) candidates=\"" << words_after("translate") << "\" ;;\n";
  print_cases();
  std::cout << "  esac\n";
}

void print_bash() {
  std::cout << "# bash completion of pliego; made by: pliego completion bash\n"
               "_pliego() {\n"
               "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
               "  local candidates= command=${COMP_WORDS[1]}\n"
               "  ((COMP_CWORD < 2)) && command=\n"
               "  [[ $command == translate ]] && ((COMP_CWORD > 2)) && command+=\" "
               "${COMP_WORDS[2]}\"\n";
  print_choice();
  std::cout << "  mapfile -t COMPREPLY < <(compgen -W \"$candidates\" -- \"$current\")\n"
               "}\n"
               "complete -o default -F _pliego pliego\n";
}

void print_zsh() {
  std::cout << "#compdef pliego\n"
               "# zsh completion of pliego; made by: pliego completion zsh\n"
               "local previous=${words[CURRENT-1]} command=${words[2]}\n"
               "local candidates=\n"
               "((CURRENT < 3)) && command=\n"
               "[[ $command == translate ]] && ((CURRENT > 3)) && command+=\" ${words[3]}\"\n";
  print_choice();
  std::cout << "compadd -- ${=candidates}\n[[ $candidates == --help* ]] && _files\n";
}

int completion(const yaml::Node& asked) {
  switch (taken(completion_own_table(), asked).shell) {
    case Shell::bash:
      print_bash();
      break;
    case Shell::zsh:
      print_zsh();
      break;
  }
  return done;
}

}  // namespace

extern const Command command_completion;
const Command command_completion = {"completion", completion_notes, completion_options, completion,
                                    "Print what bash or zsh completes after 'pliego'"};

}  // namespace pliego::cli
