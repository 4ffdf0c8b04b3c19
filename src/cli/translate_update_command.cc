// `pliego translate update`: what was edited by hand becomes what is recorded.
#include <iostream>

#include "base/counted.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/engine.h"
#include "engine/requests/translation_keys.h"
#include "translate/update.h"

namespace pliego::cli {
namespace {

constexpr const char* update_notes = R"(
A translation that is new, or other than when it was recorded, counts as made from today's source. The source
above each text is written anew, and texts that the source has got since are added, empty.

Examples:
  pliego translate update es
  pliego translate update es --still-right palm-card:lede.text,kicker.text
                                 the source has changed, and these translations say the same still)";

struct UpdateOwn {
  std::string language;
  std::vector<std::string> still_right;
};

const engine::RequestTable<UpdateOwn>& update_own_table() {
  static const engine::RequestTable<UpdateOwn> update_own_table(
      "a command line",
      {
          engine::language_key<UpdateOwn>(&UpdateOwn::language),
          engine::text_ids_key<UpdateOwn>("still-right", &UpdateOwn::still_right,
                                          "Stale texts whose translation is right still, by id"),
      });
  return update_own_table;
}

std::vector<engine::Option> update_options() {
  return update_own_table().options() + face_options({"project"});
}

int update(const yaml::Node& asked) {
  const UpdateOwn update_options = taken(update_own_table(), asked);
  const std::string project_folder = face_of(asked).project;
  Diagnostics diagnostics;
  WritingTurn turn = turn_to_write(project_folder);
  const content::Project project = open_content(project_folder, diagnostics);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  const content::Language& language = engine::translated_language(project, update_options.language);
  const auto plan = translate::plan_update(
      project, language, {update_options.still_right.begin(), update_options.still_right.end()},
      diagnostics);
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

extern const Command command_translate_update;
const Command command_translate_update = {"translate update", update_notes, update_options, update,
                                          "Take up what was edited by hand, on either side"};

}  // namespace pliego::cli
