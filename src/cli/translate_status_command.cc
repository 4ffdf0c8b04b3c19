// `pliego translate status`: what there is to do, language by language.
#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/counted.h"
#include "base/shown.h"
#include "cli/report.h"
#include "cli/standard_streams.h"
#include "cli/surroundings.h"
#include "cli/translate_options.h"
#include "cli/translate_project.h"
#include "engine/text_room.h"
#include "translate/status.h"
#include "translate/update.h"
#include "translate/word_diff.h"

namespace pliego::cli {
namespace {

using Json = nlohmann::ordered_json;
using translate::FileStatus;
using translate::LanguageStatus;
using translate::State;
using translate::Unit;

constexpr const char* examples = R"(
"stale" means that the source has changed since the text was translated: [-what it lost-] and {+what it got+} is shown.
"unread" means that no second speaker has read the text as it stands.

Examples:
  pliego translate status                  every language, a line for each
  pliego translate status es               by material, with what is stale, missing or as in the source
  pliego translate status es palm-card
  pliego translate status es --fit         what does not fit on its page, too
  pliego translate status --json)";

struct Options {
  std::string language;
  std::vector<std::string> files;
  bool fit = false;
};

// What a language is shown with; pages only with --fit.
struct Shown {
  LanguageStatus status;
  engine::RoomReport room;
};

Json counts_json(const FileStatus& status) {
  return {{"texts", status.texts},         {"translated", status.translated()},
          {"missing", status.missing},     {"stale", status.stale},
          {"unread", status.unread},       {"reviewed", status.reviewed},
          {"same_as_source", status.same}, {"not_recorded", status.unrecorded}};
}

Json diff_json(const Unit& unit) {
  constexpr const char* words[] = {"same", "removed", "added"};
  Json parts = Json::array();
  for (const auto& part : translate::word_diff(unit.previous, unit.source))
    parts.push_back({{words[static_cast<int>(part.kind)], part.text}});
  return parts;
}

Json texts_json(const LanguageStatus& status) {
  Json missing = Json::array(), stale = Json::array(), same = Json::array();
  for (const Unit& unit : status.list.units) {
    const std::string name = translate::text_name(unit);
    if (unit.state == State::missing) missing.push_back(name);
    if (unit.state == State::stale)
      stale.push_back({{"id", name},
                       {"then", unit.previous},
                       {"now", unit.source},
                       {"diff", diff_json(unit)},
                       {"translation", unit.target}});
    if (!unit.target.empty() && unit.target == unit.source) same.push_back(name);
  }
  return {{"missing", missing}, {"stale", stale}, {"same_as_source", same}};
}

Json room_json(const LanguageStatus& status) {
  Json room = Json::object();
  for (const Unit& unit : status.list.units)
    if (unit.room) room[translate::text_name(unit)] = *unit.room;
  return room;
}

Json full_json(const std::vector<engine::FullPage>& full) {
  Json pages = Json::array();
  for (const engine::FullPage& page : full)
    pages.push_back({{"material", page.material},
                     {"layout", page.layout},
                     {"panel", page.panel.panel},
                     {"letters", page.panel.letters},
                     {"texts", page.panel.texts}});
  return pages;
}

Json language_json(const content::Language& language, const Shown& shown, bool fit) {
  const LanguageStatus& status = shown.status;
  Json files = Json::array();
  for (const FileStatus& file : status.files) {
    Json counts = counts_json(file);
    counts["file"] = file.file;
    files.push_back(std::move(counts));
  }
  Json json = {
      {"language", language.folder},    {"name", language.name}, {"locale", language.locale},
      {"all", counts_json(status.all)}, {"files", files},        {"strings", texts_json(status)}};
  if (fit)
    json["fit"] = {{"does_not_fit", full_json(shown.room.full)},
                   {"not_set", shown.room.not_set},
                   {"room", room_json(status)}};
  return json;
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
void print_full(const Shown& shown) {
  const auto& full = shown.room.full;
  std::printf("Does not fit: %s\n", count_of(full.size(), "page").c_str());
  for (const engine::FullPage& page : full) {
    const std::string what = page.panel.letters == 0
                                 ? "a word is too wide"
                                 : "about " + count_of(page.panel.letters, "letter") + " too many";
    std::printf("  %s, layout %s, %s: %s, in\n   ", page.material.c_str(), page.layout.c_str(),
                page.panel.panel.c_str(), what.c_str());
    for (const std::string& id : page.panel.texts) std::printf(" %s", id.c_str());
    std::printf("\n");
  }
  for (const std::string& material : shown.room.not_set)
    std::printf("Can't be set, since it has errors: %s\n", material.c_str());
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

std::vector<const content::Language*> languages_of(const content::Project& project,
                                                   const Options& options) {
  std::vector<const content::Language*> languages;
  if (!options.language.empty()) languages = {&translated_language(project, options.language)};
  for (const content::Language& language : project.languages)
    if (options.language.empty() && language.folder != content::source_language)
      languages.push_back(&language);
  return languages;
}

void print_shown(const content::Language& language, const Shown& shown, const Options& options) {
  if (options.language.empty())
    print_row(language.folder, shown.status.all);
  else
    print_language(language, shown.status);
  if (options.fit) print_full(shown);
}

using Look = std::function<Shown(const content::Language&)>;

int report(const content::Project& project, const RenderOptions& shared, const Options& options,
           const Look& look, Diagnostics& diagnostics) {
  Json all = Json::array();
  if (options.language.empty() && !shared.json) print_heading("language");
  for (const content::Language* language : languages_of(project, options)) {
    const Shown shown = look(*language);
    if (shared.json)
      all.push_back(language_json(*language, shown, options.fit));
    else
      print_shown(*language, shown, options);
  }
  if (shared.json) {
    std::cout << Json{{"languages", all}, {"diagnostics", diagnostics_json(diagnostics)}}.dump(2)
              << "\n";
  } else {
    print_diagnostics(diagnostics, std::cerr);
  }
  return diagnostics.has_errors() ? input_errors : done;
}

// Without pages no layout and no font is read.
int status(const RenderOptions& shared, const Options& options) {
  Diagnostics diagnostics;
  const content::Project project = open_content(shared.project, diagnostics);
  return report(
      project, shared, options,
      [&](const content::Language& language) {
        return Shown{translate::status_of(project, language, options.files), {}};
      },
      diagnostics);
}

int status_with_fit(const RenderOptions& shared, const Options& options) {
  const engine::Workspace workspace = engine::open_workspace(surroundings_of(shared), shared);
  Diagnostics diagnostics = workspace.diagnostics;
  return report(
      workspace.project, shared, options,
      [&](const content::Language& language) {
        Shown shown{translate::status_of(workspace.project, language, options.files), {}};
        shown.room = engine::measure_room(workspace, language, options.files, shown.status.list,
                                          diagnostics);
        return shown;
      },
      diagnostics);
}

}  // namespace

Command add_translate_status(CLI::App& group, RenderOptions& shared) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      group.add_subcommand("status", "Say what is translated, stale, missing, unread")
          ->footer(examples);
  command->add_option("language", options->language, "The language (default: all, a line each)")
      ->type_name("LANG");
  command->add_option("material", options->files, "Files of the language (default: all)")
      ->type_name("MATERIAL");
  command->add_flag("--fit", options->fit,
                    "Say what does not fit on its page; with --json, how much room each text has");
  add_json(*command, shared);
  add_project(*command, shared);
  return {command, [&shared, options] {
            return options->fit ? status_with_fit(shared, *options) : status(shared, *options);
          }};
}

}  // namespace pliego::cli
