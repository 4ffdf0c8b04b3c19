// `pliego translate update`: what was edited by hand becomes what is recorded.
#include <iostream>

#include "base/counted.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* update_notes = R"(
A translation that is new, or other than when it was recorded, counts as made from today's source. The source
above each text is written anew, and texts that the source has got since are added, empty.

Examples:
  pliego translate update es
  pliego translate update es --still-right palm-card:lede.text,kicker.text
                                 the source has changed, and these translations say the same still)";

std::vector<engine::Option> update_options() {
  return engine::translate_update_table().options() + face_options({"project"});
}

int update(const yaml::Node& asked) {
  const auto request = taken(engine::translate_update_table(), asked);
  const Face face = face_of(asked);
  WritingTurn turn = turn_to_write(face);
  Diagnostics diagnostics;
  const auto updated = engine::translate_update(surroundings_of(face), request, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); !updated) return status;
  const translate::Update& what = updated->update;
  const auto written = translate::write_changed(turn.folder(), what.files, &turn);
  print_names("Texts that now count as made from today's source", what.current);
  print_names("Accepted as still right", what.accepted);
  print_names("New in the source, added empty", what.added);
  print_names("Stale: the source has changed since they were translated", what.stale);
  print_names("No longer in the source, kept as they are", what.leftover);
  std::cout << count_of(written.size(), "file") << " changed in content/" << updated->folder
            << "\n";
  return done;
}

}  // namespace

extern const Command command_translate_update;
const Command command_translate_update = {"translate update", update_notes, update_options, update};

}  // namespace pliego::cli
