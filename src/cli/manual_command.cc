// pliego manual: the manual page, made of the table of commands (man-pages(7), groff_man(7)).
#include <iostream>

#include "base/utf8.h"
#include "cli/command.h"
#include "engine/version.h"

namespace pliego::cli {
namespace {

constexpr const char* manual_notes = R"(
Examples:
  pliego manual | man -l -
  pliego manual > pliego.1)";

std::vector<engine::Option> manual_options() { return {}; }

std::string glyph_name(char32_t c) {
  char name[16];
  std::snprintf(name, sizeof name, "\\[u%04X]", static_cast<unsigned>(c));
  return name;
}

// For groff: no sign of its own stands in it, and what is not ASCII is written as \[u2026],
// whatever the system's letters are. Where it is `typed`, each hyphen is the one of keyboards, so
// that it can be copied (man-pages(7)); else those alone of words that begin with one, which are
// manual_options.
std::string escaped(std::string_view text, bool typed) {
  std::string line;
  bool in_option = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
    const char32_t c = next_code_point(text, &at);
    if (begins_word) in_option = c == '-';
    if (c == '\\')
      line += "\\e";
    else if (c == '-')
      line += typed || in_option ? "\\-" : "-";
    else if (c < 0x80)
      line += static_cast<char>(c);
    else
      line += glyph_name(c);
  }
  if (line.starts_with('.') || line.starts_with('\'')) line.insert(0, "\\&");
  return line;
}

std::string typed(std::string_view text) { return escaped(text, true); }
std::string prose(std::string_view text) { return escaped(text, false); }

void print_text(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::cout << typed(text.substr(0, end)) << "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void print_option(const engine::Option& option) {
  std::cout << ".TP\n"
            << (option.is_plain ? "\\fI" : "\\fB") << typed(shown_name(option)) << "\\fR";
  if (!option.also.empty()) std::cout << ", \\fB" << typed("--" + option.also) << "\\fR";
  if (option.is_on) std::cout << ", \\fB" << typed("--no-" + option.key) << "\\fR";
  const std::string value = shown_value(option);
  if (!value.empty() && !option.is_plain) std::cout << " \\fI" << typed(value) << "\\fR";
  std::cout << "\n" << prose(in_option_words(option.doc, as_command_line)) << "\n";
  if (option.choices.empty()) return;
  std::cout << ".br\nOne of:";
  for (const std::string& word : option.choices) std::cout << " " << typed(word);
  std::cout << "\n";
}

void print_command(const Command& command) {
  std::cout << ".SS \"pliego " << typed(command.name) << "\"\n" << prose(doc_of(command)) << ".\n";
  for (const engine::Option& option : command.options())
    if (!option.only_in_json) print_option(option);
  std::string_view below = command.notes;
  if (below.starts_with('\n')) below.remove_prefix(1);
  if (below.empty()) return;
  std::cout << ".PP\n.nf\n";
  print_text(below);
  std::cout << ".fi\n";
}

int manual(const yaml::Node&) {
  std::cout
      << ".TH PLIEGO 1 \"\" \"" << engine::version_name() << "\" \"Pliego\"\n"
      << ".SH NAME\npliego \\- palm cards, tip sheets and other small printed pieces from YAML\n"
      << ".SH SYNOPSIS\n.B pliego\n.I command\n.RI [ manual_options ]\n"
      << ".SH DESCRIPTION\nPliego makes small printed pieces from YAML content, as PDF, PNG, "
         "SVG and HTML, at the exact sizes of folds and card stock, in any language.\n"
      << ".SH COMMANDS\n";
  for (const Command* command : commands()) print_command(*command);
  std::cout << ".SH EXIT STATUS\n0 done, 1 the input has errors, 2 wrong usage, 3 the system "
               "failed.\n"
            << ".SH ENVIRONMENT\n.TP\n.B SOURCE_DATE_EPOCH\nThe day that files carry, in seconds "
               "since 1970.\n";
  return done;
}

}  // namespace

extern const Command command_manual;
const Command command_manual = {"manual", manual_notes, manual_options, manual,
                                "Print the manual page, for man"};

}  // namespace pliego::cli
