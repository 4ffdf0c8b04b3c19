// `pliego translate new`: the files of another language.
#include <iostream>

#include "base/counted.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/request_tables.h"
#include "resolve/forms.h"

namespace pliego::cli {
namespace {

constexpr const char* new_notes = R"(
LANG is the sign of a language (BCP 47): vi, ar, zh-Hans, pt-BR. Run it again whenever files or texts are missing: it adds
them, and never touches a text that is there. Until it is translated, a page shows English with [en] before it.

Examples:
  pliego translate new vi
  pliego translate new vi palm-card        this piece alone, with the names and labels it needs
  pliego translate new prs                 Dari: content/fa-AF/)";

std::vector<engine::Option> new_options() {
  return engine::translate_new_table().options() + face_options({"project"});
}

void print_language(const engine::BegunLanguage& begun) {
  const translate::NewLanguage& known = begun.known;
  std::cout << known.language.folder << ": " << known.english_name << ", " << known.language.name
            << "; " << (known.right_to_left ? "right to left" : "left to right") << "\n";
  if (!known.known)
    std::cout
        << "This sign is not among those whose languages are known by name. Is it right? Then "
           "write the language's own name after 'name' in language.yaml.\n";
  for (const std::string& need : begun.needs) std::cout << need << "\n";
}

void print_next(const engine::BegunLanguage& begun) {
  const std::string& folder = begun.language.folder;
  if (const auto& missing = begun.forms_missing; !missing.empty())
    std::cout << "The program itself doesn't know how this language says "
              << resolve::what_forms_say(missing)
              << ": its translator is asked for them with the other texts of language.yaml ("
              << resolve::names_of_forms(missing) << "). Until then pages say it in English.\n";
  if (!begun.has_words)
    std::cout << "No words that shame are listed yet: write content/words/" << folder
              << ".yaml with a speaker of the language; until then 'check' warns.\n";
  std::cout << "Next: 'pliego translate status " << folder << "' tells what there is to do, and "
            << "'pliego render --lang " << folder << "' shows it.\n";
}

int add_language(const yaml::Node& asked) {
  const auto request = taken(engine::translate_new_table(), asked);
  const Face face = face_of(asked);
  WritingTurn turn = turn_to_write(face);
  Diagnostics diagnostics;
  const auto begun = engine::translate_new(surroundings_of(face), request, diagnostics);
  if (!begun) return stop_or_go_on(diagnostics);
  const auto written = translate::write_changed(turn.folder(), begun->update.files, &turn);
  print_diagnostics(diagnostics, std::cerr);
  print_language(*begun);
  std::cout << count_of(written.size(), "file") << " written in content/" << begun->language.folder
            << ", " << count_of(begun->update.added.size(), "text") << " to translate added\n";
  print_names("No longer in the source, kept as they are", begun->update.leftover);
  print_next(*begun);
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

extern const Command command_translate_new;
const Command command_translate_new = {"translate new", new_notes, new_options, add_language};

}  // namespace pliego::cli
