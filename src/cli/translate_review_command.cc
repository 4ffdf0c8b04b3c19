// `pliego translate review`: records that somebody has read a translation.
#include <ctime>
#include <iostream>

#include "base/counted.h"
#include "cli/command.h"
#include "cli/epoch_day.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* review_notes = R"(
MATERIAL is a file of the language without .yaml: a material, 'registries' (names and notices) or 'language' (labels).
A piece is no draft any more once its own texts, and the names and labels that it prints, have been read. Whoever
changes a text later undoes the reading of that text. No name is kept.

Examples:
  pliego translate review es palm-card --role second-speaker
  pliego translate review es registries language --role second-speaker --on 2026-11-23)";

std::vector<engine::Option> review_options() {
  return engine::translate_review_table().options() + face_options({"project"});
}

// The one day that comes from a clock: that of something a person has just done, written where a
// person could have written it. SOURCE_DATE_EPOCH goes before it, and --on before both.
std::string today() {
  if (const auto day = epoch_day()) return *day;
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  char text[16];
  return std::strftime(text, sizeof text, "%Y-%m-%d", &parts) == 10 ? text : "";
}

int review(const yaml::Node& asked) {
  const auto request = taken(engine::translate_review_table(), asked);
  const Face face = face_of(asked);
  WritingTurn turn = turn_to_write(face);
  engine::Surroundings outside = surroundings_of(face);
  outside.day = today();
  Diagnostics diagnostics;
  const auto reviewed = engine::translate_review(outside, request, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); !reviewed) return status;
  translate::write_changed(turn.folder(), reviewed->review.files, &turn);
  std::cout << count_of(reviewed->review.texts, "text") << " of " << reviewed->folder
            << " recorded as read on " << reviewed->reading.on << " by a " << reviewed->reading.role
            << "\n";
  return done;
}

}  // namespace

extern const Command command_translate_review;
const Command command_translate_review = {"translate review", review_notes, review_options, review};

}  // namespace pliego::cli
