// `pliego translate new`: the files of another language.
#include <algorithm>
#include <iostream>

#include "base/counted.h"
#include "base/language_names.h"
#include "base/listed.h"
#include "base/sentences.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/engine.h"
#include "engine/language_needs.h"
#include "engine/requests/translation_keys.h"
#include "language/forms.h"
#include "translate/new_language.h"
#include "translate/update.h"

namespace pliego::cli {
namespace {

constexpr const char* new_notes = R"(
LANG is the sign of a language (BCP 47): vi, ar, zh-Hans, pt-BR. Run it again whenever files or texts are missing: it adds
them, and never touches a text that is there. Until it is translated, a page shows English with [en] before it.

Examples:
  pliego translate new vi
  pliego translate new vi palm-card        this piece alone, with the names and labels it needs
  pliego translate new prs                 Dari: content/fa-AF/)";

struct NewOwn {
  std::string language;
  std::vector<std::string> materials;  // none: all
  std::string from = std::string(content::source_language);
};

const engine::RequestTable<NewOwn>& new_own_table() {
  static const engine::RequestTable<NewOwn> new_own_table(
      "a command line",
      {
          engine::word_key<NewOwn>("language", &NewOwn::language,
                                   {.value = "LANG", .is_plain = true, .is_required = true},
                                   "The language's sign"),
          engine::words_key<NewOwn>("material", &NewOwn::materials,
                                    {.value = "MATERIAL", .is_plain = true},
                                    "Materials (default: all)"),
          engine::choice_key<NewOwn>("from", &NewOwn::from, {std::string(content::source_language)},
                                     "The language that is translated from (default: en)",
                                     {.value = "LANG"}),
      });
  return new_own_table;
}

std::vector<engine::Option> new_options() {
  return new_own_table().options() + face_options({"project"});
}

translate::NewLanguage language_of(const std::string& tag) {
  const auto found = translate::new_language(tag);
  if (!found)
    throw UsageError("'" + tag + "' is not the sign of a language. " + language_sign_hint(tag));
  if (found->language.folder == content::source_language)
    throw UsageError("'" + tag + "' is the source language: it is there already.");
  return *found;
}

// Of a folder that a run before has left half made, what is missing is no obstacle: it is added.
Diagnostics without_missing_files(const Diagnostics& all, const std::string& folder) {
  Diagnostics kept;
  for (const Diagnostic& each : all.all()) {
    const bool adds = each.place.file.starts_with("content/" + folder + "/") &&
                      (each.rule == "file-missing" || each.rule == "missing-translation");
    if (!adds) kept.add(each);
  }
  return kept;
}

void expect_materials(const content::Project& project, const std::vector<std::string>& names) {
  const auto& known = project.material_names;
  for (const std::string& name : names)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw UsageError(sentences({"There is no material '" + name + "'.", nearest_hint(name, known),
                                  "There are: " + listed(known) + "."}));
}

void print_language(const translate::NewLanguage& found, const files::Source& project) {
  std::cout << found.language.folder << ": " << found.english_name << ", " << found.language.name
            << "; " << (found.right_to_left ? "right to left" : "left to right") << "\n";
  if (!found.known)
    std::cout
        << "This sign is not among those whose languages are known by name. Is it right? Then "
           "write the language's own name after 'name' in language.yaml.\n";
  Diagnostics of_tables;
  for (const std::string& need : engine::needs_of(found, project, of_tables))
    std::cout << need << "\n";
  print_diagnostics(of_tables, std::cerr);
}

void print_missing_data(const content::Project& project, const content::Language& language) {
  const content::Language* source = project.language(content::source_language);
  const auto missing =
      source ? language::forms_missing(language, *source) : std::vector<std::string>();
  if (missing.empty()) return;
  std::cout << "The program itself doesn't know how this language says "
            << language::what_forms_say(missing)
            << ": its translator is asked for them with the other texts of language.yaml ("
            << language::names_of_forms(missing) << "). Until then pages say it in English.\n";
}

void print_next(const content::Project& project, const content::Language& language) {
  const std::string& folder = language.folder;
  print_missing_data(project, language);
  if (!project.words.contains(folder))
    std::cout << "No words that shame are listed yet: write content/words/" << folder
              << ".yaml with a speaker of the language; until then 'check' warns.\n";
  std::cout << "Next: 'pliego translate status " << folder << "' tells what there is to do, and "
            << "'pliego render --lang " << folder << "' shows it.\n";
}

int add_language(const yaml::Node& asked) {
  const NewOwn new_options = taken(new_own_table(), asked);
  const std::string project_folder = face_of(asked).project;
  const translate::NewLanguage found = language_of(new_options.language);
  Diagnostics loading;
  WritingTurn turn = turn_to_write(project_folder);
  const content::Project project = open_content(project_folder, loading);
  Diagnostics diagnostics = without_missing_files(loading, found.language.folder);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  const content::Language* there = project.language(found.language.folder);
  const content::Language& language = there ? *there : found.language;
  expect_materials(project, new_options.materials);
  const auto wanted = [&](const std::string& file) {
    const auto& named = new_options.materials;
    return named.empty() || std::find(named.begin(), named.end(), file) != named.end();
  };
  const auto plan = translate::plan_files(project, language, wanted, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); status != done || !plan) return status;
  const auto written = translate::write_changed(turn.folder(), plan->files, &turn);
  print_language(found, project.files);
  std::cout << count_of(written.size(), "file") << " written in content/" << language.folder << ", "
            << count_of(plan->added.size(), "text") << " to translate added\n";
  print_names("No longer in the source, kept as they are", plan->leftover);
  print_next(project, language);
  return done;
}

}  // namespace

extern const Command command_translate_new;
const Command command_translate_new = {"translate new", new_notes, new_options, add_language,
                                       "Add a language: every file, with empty texts"};

}  // namespace pliego::cli
