// `pliego translate review`: records that somebody has read a translation.
#include <chrono>
#include <ctime>
#include <iostream>

#include "base/counted.h"
#include "cli/epoch_day.h"
#include "cli/option_checks.h"
#include "cli/report.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"
#include "translate/review.h"
#include "yaml/fields.h"

namespace pliego::cli {
namespace {

constexpr const char* examples = R"(
MATERIAL is a file of the language without .yaml: a material, 'registries' (names and notices) or 'language' (labels).
A piece is no draft any more once its own texts, and the names and labels that it prints, have been read. Whoever
changes a text later undoes the reading of that text. No name is kept.

Examples:
  pliego translate review es palm-card --role second-speaker
  pliego translate review es registries language --role second-speaker --on 2026-11-23)";

struct Options {
  std::string language;
  std::vector<std::string> files;
  content::SecondReading reading;
};

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

std::string is_day(const std::string& text) {
  Diagnostics ignored;
  yaml::Node node;
  node.kind = yaml::Kind::scalar;
  node.scalar = text;
  return read::date().read(node, ignored) ? "" : "'" + text + "' is no day such as 2026-11-23";
}

int review(const RenderOptions& shared, const Options& options) {
  Diagnostics diagnostics;
  WritingTurn turn = turn_to_write(shared.project);
  const content::Project project = open_content(shared.project, diagnostics);
  if (diagnostics.has_errors()) return stop_or_go_on(diagnostics);
  const content::Language& language = translated_language(project, options.language);
  content::SecondReading reading = options.reading;
  const std::string last = today();
  if (reading.on.empty()) reading.on = last;
  if (reading.on > last)
    throw UsageError("--on " + reading.on + " has not come yet: today is " + last +
                     ". Write the day on which it was read.");
  const auto plan = translate::plan_review(project, language, options.files, reading, diagnostics);
  if (const int status = stop_or_go_on(diagnostics); status != done || !plan) return status;
  translate::write_changed(turn.folder(), plan->files, &turn);
  std::cout << count_of(plan->texts, "text") << " of " << language.folder << " recorded as read on "
            << reading.on << " by a " << reading.role << "\n";
  return done;
}

}  // namespace

Command add_translate_review(CLI::App& group, RenderOptions& shared) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      group.add_subcommand("review", "Record that a second speaker has read a translation")
          ->footer(examples);
  command->add_option("language", options->language, "The language")->type_name("LANG")->required();
  command->add_option("material", options->files, "What was read, whole")
      ->type_name("MATERIAL")
      ->required();
  command->add_option("--role", options->reading.role, "Who has read it; never a name")
      ->check(one_of({"second-speaker"}))
      ->required();
  command->add_option("--on", options->reading.on, "The day it was read (default: today)")
      ->check(is_day)
      ->type_name("DAY");
  add_project(*command, shared);
  return {command, [&shared, options] { return review(shared, *options); }};
}

}  // namespace pliego::cli
