// `pliego translate update`: what was edited by hand becomes what is recorded.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/counted.h"
#include "cli/report.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"
#include "translate/update.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
A translation that is new, or other than when it was recorded, counts as made from today's source. The source
above each text is written anew, and texts that the source has got since are added, empty.

Examples:
  pliego translate update es
  pliego translate update es --still-right palm-card:lede.text,kicker.text
                                 the source has changed, and these translations say the same still)";

struct Options {
  std::string language;
  std::vector<std::string> still_right;
};

int update(const RenderOptions& shared, const Options& options) {
  Diagnostics diagnostics;
  WritingTurn turn = turn_to_write(shared.project);
  const content::Project project = open_content(shared.project, diagnostics);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  const content::Language& language = translated_language(project, options.language);
  const auto plan = translate::plan_update(
      project, language, {options.still_right.begin(), options.still_right.end()}, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); status != done || !plan) return status;
  const auto written = translate::write_changed(turn.folder(), plan->files, &turn);
  print_names("Texts that now count as made from today's source", plan->current);
  print_names("Accepted as still right", plan->accepted);
  print_names("New in the source, added empty", plan->added);
  print_names("Stale: the source has changed since they were translated", plan->stale);
  print_names("No longer in the source, kept as they are", plan->leftover);
  std::cout << count_of(written.size(), "file") << " changed in content/" << language.folder
            << "\n";
  return done;
}

}  // namespace

Command add_translate_update(CLI::App& group, RenderOptions& shared) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      group.add_subcommand("update", "Take up what was edited by hand, on either side")
          ->footer(examples);
  command->add_option("language", options->language, "The language")->type_name("LANG")->required();
  command
      ->add_option("--still-right", options->still_right,
                   "Stale texts whose translation is right still, by id")
      ->delimiter(',')
      ->type_name("ID,…");
  add_project(*command, shared);
  return {command, [&shared, options] { return update(shared, *options); }};
}

}  // namespace pliego::cli
