// `pliego translate review`: records that somebody has read a translation.
#include <chrono>
#include <ctime>
#include <iostream>

#include "base/counted.h"
#include "base/day.h"
#include "cli/command.h"
#include "cli/epoch_day.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/engine.h"
#include "engine/requests/translation_keys.h"
#include "translate/review.h"

namespace pliego::cli {
namespace {

constexpr const char* review_notes = R"(
MATERIAL is a file of the language without .yaml: a material, 'registries' (names and notices) or 'language' (labels).
A piece is no draft any more once its own texts, and the names and labels that it prints, have been read. Whoever
changes a text later undoes the reading of that text. No name is kept.

Examples:
  pliego translate review es palm-card --role second-speaker
  pliego translate review es registries language --role second-speaker --on 2026-11-23)";

struct ReviewOwn : content::SecondReading {
  std::string language;
  std::vector<std::string> files;
};

const engine::RequestTable<ReviewOwn>& review_own_table() {
  static const engine::RequestTable<ReviewOwn> review_own_table(
      "a command line",
      {
          engine::language_key<ReviewOwn>(&ReviewOwn::language),
          engine::words_key<ReviewOwn>("material", &ReviewOwn::files,
                                       {.value = "MATERIAL", .is_plain = true, .is_required = true},
                                       "What was read, whole"),
          engine::choice_key<ReviewOwn>("role", &content::SecondReading::role, {"second-speaker"},
                                        "Who has read it; never a name", {.is_required = true}),
          engine::word_key<ReviewOwn>("on", &content::SecondReading::on, {.value = "DAY"},
                                      "The day it was read (default: today)"),
      });
  return review_own_table;
}

std::vector<engine::Option> review_options() {
  return review_own_table().options() + face_options({"project"});
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
  const ReviewOwn review_options = taken(review_own_table(), asked);
  if (!review_options.on.empty() && !is_day(review_options.on))
    throw UsageError("--on '" + review_options.on + "' is no day such as 2026-11-23.");
  const std::string project_folder = face_of(asked).project;
  Diagnostics diagnostics;
  WritingTurn turn = turn_to_write(project_folder);
  const content::Project project = open_content(project_folder, diagnostics);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  const content::Language& language = engine::translated_language(project, review_options.language);
  content::SecondReading reading = review_options;
  const std::string last = today();
  if (reading.on.empty()) reading.on = last;
  if (reading.on > last)
    throw UsageError("--on " + reading.on + " has not come yet: today is " + last +
                     ". Write the day on which it was read.");
  const auto plan =
      translate::plan_review(project, language, review_options.files, reading, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); status != done || !plan) return status;
  translate::write_changed(turn.folder(), plan->files, &turn);
  std::cout << count_of(plan->texts, "text") << " of " << language.folder << " recorded as read on "
            << reading.on << " by a " << reading.role << "\n";
  return done;
}

}  // namespace

extern const Command command_translate_review;
const Command command_translate_review = {"translate review", review_notes, review_options, review,
                                          "Record that a second speaker has read a translation"};

}  // namespace pliego::cli
