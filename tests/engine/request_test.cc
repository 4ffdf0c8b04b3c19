// Requests as data: one table for options, JSON, schema, manual and completion; a run that is
// stopped; fonts that are handed in.
#include <catch2/catch.hpp>

#include "answered.h"
#include "cli/command.h"
#include "engine/engine.h"
#include "engine/request_kind.h"
#include "files/files.h"
#include "support/temp_folder.h"

namespace pliego::request_test {

using namespace pliego::test;

TEST_CASE("a request as JSON makes the files of the command line") {
  const struct {
    const char* request;
    std::vector<std::string> words;
  } same[] = {
      {R"({"request": "render", "material": "palm-card", "lang": ["en", "es"], "layout": "card-5x7"})",
       {"render", "palm-card", "--lang", "en,es", "--layout", "card-5x7"}},
      {R"({"request": "render", "material": ["palm-card"], "lang": "es", "for": "office", "sheet": "two-up",
           "layout": "card-5x7", "draft": true, "guide": false})",
       {"render", "palm-card", "--lang", "es", "--for", "office", "--sheet", "two-up", "--layout",
        "card-5x7", "--draft", "--no-guide"}},
      {R"({"request": "calibrate", "lang": "es", "paper": "a4"})",
       {"calibrate", "--lang", "es", "--paper", "a4"}},
      {"request: translate proof\nlanguage: vi\nmaterial: palm-card\nlayout: card-5x7\n",  // YAML
                                                                                           // does
                                                                                           // too
       {"translate", "proof", "vi", "palm-card", "--layout", "card-5x7"}},
      {R"({"request": "packet", "packet": "half-day-training", "language": "en"})",
       {"packet", "half-day-training", "--language", "en"}},
  };
  for (const auto& [request, words] : same) {
    INFO(request);
    const Answered made = answered(request);
    INFO(words_of(made.told));
    CHECK(made.status == engine::Status::done);
    const TempFolder folder;
    std::vector<std::string> line = words;
    line.insert(line.end(),
                {"--out", folder.path().string(), "--project", real_project().string()});
    REQUIRE(run_pliego(line).status == 0);
    CHECK(made.files == files_below(folder.path()));
    CHECK(made.told.at("files").size() == made.files.size());
  }
}

TEST_CASE("a wrong request is told on its key, in its own words") {
  const struct {
    const char* request;
    const char* told;
  } wrong[] = {
      {"", "request"},
      {"[]", "request"},
      {R"({"material": "palm-card"})", "\"request\": \"render\""},
      {R"({"request": "rendr"})", "Did you mean 'render'"},
      {R"({"request": "render", "langs": "es"})", "lang"},
      {R"({"request": "render", "for": "pres"})", "press"},
      {R"({"request": "render", "dpi": 7})", "'dpi'"},
      {R"({"request": "render", "dpi": "150"})", "'dpi'"},
      {R"({"request": "render", "guide": "yes"})", "'guide'"},
      {R"({"request": "render", "sheet": "two-up"})", "\"for\": \"office\""},
      {R"({"request": "render", "material": "palm-cart"})", "palm-card"},
      {R"({"request": "packet", "packet": "half-day-training", "both": true, "facing": true})",
       "\"facing\" and \"both\" don't go together"},
      {R"({"request": "packet", "packet": "half-day-training", "facing": true, "for": "press"})",
       "\"facing\" is for screens"},
      {R"({"request": "translate status", "language": "en"})", "source language"},
      {R"({"request": "translate export"})", "'language'"},
  };
  for (const auto& [request, told] : wrong) {
    INFO(request);
    const Answered answer = answered(request);
    CHECK(answer.status == engine::Status::wrong_request);
    CHECK_THAT(words_of(answer.told), Catch::Contains(told));
    const Json& rule = answer.told.at("diagnostics").at(0).at("rule");
    CHECK_FALSE(rule == "system");
    if (std::string(told).find("go together") != std::string::npos)
      CHECK(rule == "request-conflict");
    if (std::string(told).find("Did you mean") != std::string::npos) CHECK(rule == "request-kind");
    CHECK(answer.files.empty());
    CHECK_THAT(words_of(answer.told), !Catch::Contains("--") && !Catch::Contains("⟪"));
  }
}

TEST_CASE("what the command line has of a kind of request, JSON has, but what it says otherwise") {
  for (const cli::Command* command : cli::commands()) {
    const engine::RequestKind* kind = engine::find_request_kind(command->name);
    if (!kind) continue;
    INFO(command->name);
    std::set<std::string> of_line;
    for (const engine::Option& option : command->options()) of_line.insert(option.key);
    for (const engine::Option& option : kind->options()) CHECK(of_line.contains(option.key));
  }
}

TEST_CASE("a run that is asked to stop leaves nothing behind") {
  StopSign stop;
  engine::Surroundings outside{.root = real_project(), .stop = &stop, .jobs = 2};
  int steps = 0;
  outside.tell = [&](const engine::Step&) {
    if (++steps == 2) stop.ask();
  };
  for (const char* request : {R"({"request": "render", "lang": "en"})",
                              R"({"request": "release", "draft": true, "lang": "es"})"}) {
    INFO(request);
    steps = 0;
    stop.take_back();
    const Answered made = answered(request, outside);
    CHECK(made.status == engine::Status::stopped);
    CHECK(made.files.empty());
    CHECK(made.told.at("files").empty());
  }
  stop.take_back();
  stop.ask();
  CHECK(answered(R"({"request": "check"})", outside).status == engine::Status::stopped);
}

TEST_CASE("fonts may be handed in by name, and give the bytes of those installed") {
  const std::string request =
      R"({"request": "render", "material": "palm-card", "lang": "es", "layout": "card-5x7", "format": "all"})";
  const Answered installed = answered(request);
  REQUIRE(installed.status == engine::Status::done);
  Diagnostics none;
  const files::Source project = std::filesystem::path(real_project());
  const auto library = text::Library::load(project, "fonts/fonts.yaml", none);
  auto fonts = std::make_shared<text::FontsInMemory>();
  for (const std::string& id : library->ids())
    if (library->at_hand(id) && library->installed(id))
      fonts->put(library->entry(id)->file,
                 read_file(library->entry(id)->file, std::size_t{64} << 20));
  for (const auto& patterns : std::filesystem::directory_iterator("/usr/share/hyphen"))
    if (patterns.is_regular_file())
      fonts->put(patterns.path().string(), read_file(patterns.path()));
  engine::Surroundings outside{.root = real_project(), .fonts = fonts};
  const Answered handed_in = answered(request, outside);
  INFO(words_of(handed_in.told));
  CHECK(handed_in.status == engine::Status::done);
  CHECK(handed_in.files == installed.files);
  outside.fonts = std::make_shared<text::FontsInMemory>();
  const Answered without = answered(request, outside);
  CHECK(without.status == engine::Status::input_errors);
  CHECK(without.files.empty());
  CHECK_THAT(words_of(without.told), Catch::Contains("fonts-lato"));
}

TEST_CASE("YAML in, PDF out: the lines of engine/engine.h") {
  const auto held = project_files();

  // From here on.
  engine::begin();
  const files::Source project = files::Source::of(held);
  files::MemoryOutputs files;
  engine::Made made;
  engine::render({.files = project, .day = "2026-11-30"},
                 {.materials = {"palm-card"}, .languages = {"en"}, .layouts = {"card-5x7"}}, files,
                 made);
  for (const Diagnostic& each : made.diagnostics.sorted()) UNSCOPED_INFO(to_text(each));
  REQUIRE(files.files().size() == 1);
  CHECK(files.files().begin()->second.starts_with("%PDF-"));
}

TEST_CASE("an import changes no file: its answer has them") {
  const std::string exported = [] {
    const Answered answer = answered(
        R"({"request": "translate export", "language": "vi", "material": "palm-card", "room": false})");
    REQUIRE(answer.status == engine::Status::done);
    REQUIRE(answer.files.size() == 1);
    return answer.files.begin()->second;
  }();
  auto held = project_files();
  std::string changed = exported;
  const std::size_t at =
      changed.find("msgstr \"", changed.find("msgid \"", changed.find("#: "))) + 8;
  changed.insert(at, "À ");
  held["from-translator.po"] = changed;
  const Answered answer =
      answered(R"({"request": "translate import", "file": "from-translator.po"})",
               {.files = files::Source::of(held)});
  INFO(words_of(answer.told));
  CHECK(answer.told.at("languages").at(0).at("taken_in") == 1);
  REQUIRE(answer.files.contains("content/vi/palm-card.yaml"));
  CHECK_THAT(answer.files.at("content/vi/palm-card.yaml"), Catch::Contains("À "));
  CHECK(answer.files.contains("content/vi/translated-from/palm-card.yaml"));
}

}  // namespace pliego::request_test
