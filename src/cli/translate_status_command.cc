// `pliego translate status`: what there is to do, language by language.
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/counted.h"
#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/standard_streams.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/answer_json.h"
#include "engine/request_tables.h"
#include "translate/update.h"
#include "translate/word_diff.h"

namespace pliego::cli {
namespace {

using translate::FileStatus;
using translate::LanguageStatus;
using translate::State;
using translate::Unit;

constexpr const char* status_notes = R"(
"stale" means that the source has changed since the text was translated: [-what it lost-] and {+what it got+} is shown.
"unread" means that no second speaker has read the text as it stands.

Examples:
  pliego translate status                  every language, a line for each
  pliego translate status es               by material, with what is stale, missing or as in the source
  pliego translate status es palm-card
  pliego translate status es --fit         what does not fit on its page, too
  pliego translate status --json)";

std::vector<engine::Option> status_options() {
  return engine::translate_status_table().options() + face_options({"json", "project"});
}

void print_heading(const char* first) {
  say("%-34s %6s %10s %8s %6s %7s %9s %15s\n", first, "texts", "translated", "missing", "stale",
      "unread", "reviewed", "same as source");
}

void print_row(const std::string& name, const FileStatus& status) {
  say("%-34s %6d %10d %8d %6d %7d %9d %15d\n", name.c_str(), status.texts, status.translated(),
      status.missing, status.stale, status.unread, status.reviewed, status.same);
}

std::vector<std::string> names_of(const LanguageStatus& status, bool (*wanted)(const Unit&)) {
  std::vector<std::string> names;
  for (const Unit& unit : status.list.units)
    if (wanted(unit)) names.push_back(translate::text_name(unit));
  return names;
}

void print_stale(const LanguageStatus& status) {
  if (status.all.stale == 0) return;
  say("Stale: %d\n", status.all.stale);
  for (const Unit& unit : status.list.units) {
    if (unit.state != State::stale) continue;
    const auto diff = translate::word_diff(unit.previous, unit.source);
    say("  %s\n    source: %s\n    translation: %s\n", translate::text_name(unit).c_str(),
        shown(translate::diff_text(diff)).c_str(), shown(unit.target).c_str());
  }
}

// Each page that does not hold its texts, with all of these: any of them may be cut.
void print_full(const engine::RoomReport& room) {
  const auto& full = room.full;
  say("Does not fit: %s\n", count_of(full.size(), "page").c_str());
  for (const engine::FullPage& page : full) {
    const std::string what = page.panel.letters == 0
                                 ? "a word is too wide"
                                 : "about " + count_of(page.panel.letters, "letter") + " too many";
    say("  %s, layout %s, %s: %s, in\n   ", page.material.c_str(), page.layout.c_str(),
        page.panel.panel.c_str(), what.c_str());
    for (const std::string& id : page.panel.texts) say(" %s", id.c_str());
    say("\n");
  }
  for (const std::string& material : room.not_set)
    say("Can't be set, since it has errors: %s\n", material.c_str());
}

void print_language(const content::Language& language, const LanguageStatus& status) {
  print_heading((language.folder + ", " + language.name).c_str());
  for (const FileStatus& file : status.files) print_row("  " + file.file, file);
  print_row("  all", status.all);
  print_names("Missing",
              names_of(status, [](const Unit& unit) { return unit.state == State::missing; }));
  print_names("Same as source", names_of(status, [](const Unit& unit) {
                return !unit.target.empty() && unit.target == unit.source;
              }));
  print_stale(status);
  if (status.all.unrecorded > 0)
    say("%s not recorded: run 'pliego translate update %s'.\n",
        count_of(status.all.unrecorded, "text").c_str(), language.folder.c_str());
}

int status(const yaml::Node& asked) {
  const auto request = taken(engine::translate_status_table(), asked);
  const Face face = face_of(asked);
  Diagnostics diagnostics;
  const auto states = engine::translate_status(surroundings_of(face), request, diagnostics);
  if (face.json)
    return tell_answer({{"languages", engine::to_json(states, request.fit)}}, diagnostics);
  if (request.language.empty()) print_heading("language");
  for (const engine::LanguageState& state : states) {
    if (request.language.empty())
      print_row(state.language.folder, state.status.all);
    else
      print_language(state.language, state.status);
    if (request.fit) print_full(state.room);
  }
  print_diagnostics(diagnostics, std::cerr);
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

extern const Command command_translate_status;
const Command command_translate_status = {"translate status", status_notes, status_options, status};

}  // namespace pliego::cli
