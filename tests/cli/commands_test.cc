// What the commands say, and their exit status: 0 done, 1 the input has errors, 2 wrong usage, 3
// the system failed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::commands_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

using Keys = std::vector<std::string>;

Keys keys_of(const Json& object) {
  Keys keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

const std::filesystem::path& nowhere() {
  static const TempFolder folder;
  return folder.path();
}

}  // namespace

TEST_CASE("a command line that can't be followed is told in plain words") {
  const std::pair<std::vector<std::string>, std::string> wrong[] = {
      {{"render", "--for", "print"}, "--for takes screen, office or press, not 'print'."},
      {{"render", "--dpi", "abc"}, "--dpi takes a number from 18 to 2400, not 'abc'."},
      {{"render", "--jobs", "0"}, "--jobs takes a whole number from 1 to 256, not '0'."},
      {{"render", "--marks", "crop,x"}, "fold, registration or color-bar, not 'x'."},
      {{"print", "a", "--copies", "2.5"}, "--copies takes a whole number"},
      {{"packet", "x", "--copies", "2", "--participants", "y"},
       "--copies and --participants don't go together"},
      {{"render", "--lang"}, "--lang needs a word behind it."},
      {{"render", "--formatt", "pdf"}, "no option '--formatt'. Did you mean '--format'?"},
      {{"translate", "status", "--foo"}, "'pliego translate status' has no option '--foo'."},
      {{"list", "extra"}, "'extra' is one word too many for 'pliego list'."},
      {{"render", "--json=maybe"}, "--json stands by itself"},
      {{"translate"}, "Say what to do after 'pliego translate': new, status"},
      {{}, "Say what to do after 'pliego': render"},
      {{"translate", "review", "es"}, "'pliego translate review' needs 'material': "}};
  for (const auto& [words, told] : wrong) {
    const Said said = run_pliego(words, {nowhere()});
    INFO(said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains(told));
    CHECK(said.out.empty());
  }
}

TEST_CASE("An empty word is no value of any option") {
  const std::vector<std::string> wrong[] = {{"render", "--local", ""},
                                            {"render", "--out", ""},
                                            {"render", "palm-card", "--lang", ""},
                                            {"render", ""},
                                            {"render", "--project", ""},
                                            {"--project", "", "list"},
                                            {"packet", "x", "--participants", ""},
                                            {"packet", ""},
                                            {"packet", "x", "--out", " "},
                                            {"render", "--printer-profile", ""},
                                            {"print", "a", "--printer", ""},
                                            {"check", "--local", ""},
                                            {"calibrate", "--out", ""},
                                            {"release", "--local", ""},
                                            {"schemas", "--out", ""},
                                            {"translate", "export", "es", "--out", ""},
                                            {"translate", "proof", ""},
                                            {"translate", "import", ""}};
  for (const auto& words : wrong) {
    const Said said = run_pliego(words, {nowhere()});
    INFO(words.front() << ": " << said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains("is empty"));
    CHECK(said.out.empty());
  }
}

TEST_CASE("A long dash in the place of two hyphens is told with the option that was meant") {
  for (const char* word : {"—lang", "–lang", "—-lang", "−lang"}) {
    const Said said = run_pliego({"render", "palm-card", word, "en"}, {nowhere()});
    INFO(said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains("Type two hyphens: --lang"));
  }
}

TEST_CASE("A file's name or path in the place of a material's name is known") {
  for (const char* word :
       {"palm-card.yaml", "content/en/palm-card.yaml", "content\\en\\palm-card.yml"}) {
    const Said said = run_pliego({"check", word, "--project", real_project()});
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains("Did you mean 'palm-card'?") && !Contains("There are"));
  }
  const Said said = run_pliego({"packet", "tt.yaml", "--project", real_project()});
  CHECK_THAT(said.err, Contains("'tt.yaml'. There are: ") && !Contains("  "));
}

TEST_CASE("list --json tells materials, languages, layouts and pairs") {
  const Said said = run_pliego({"list", "--json", "--project", real_project()});
  REQUIRE(said.status == 0);
  const Json json = Json::parse(said.out);
  CHECK(keys_of(json) == Keys{"materials", "languages", "layouts", "pairs", "diagnostics"});
  CHECK(keys_of(json.at("materials").at(0)) ==
        Keys{"name", "title", "audience", "revised", "languages", "layouts"});
  CHECK(keys_of(json.at("languages").at(0)) == Keys{"folder", "locale", "name"});
  CHECK(keys_of(json.at("layouts").at(0)) == Keys{"name", "title", "formats"});
  CHECK(keys_of(json.at("pairs").at(0)) == Keys{"material", "language", "layout"});
  CHECK(json.at("languages").at(0).at("folder") == "en");
}

TEST_CASE(
    "every command leads from a language's name, or another sign of it, to the one it takes") {
  const std::vector<std::string> commands[] = {{"render", "palm-card", "--lang"},
                                               {"release", "--draft", "--lang"},
                                               {"calibrate", "--lang"},
                                               {"packet", "half-day-training", "--language"},
                                               {"translate", "status"},
                                               {"translate", "proof"},
                                               {"print", "palm-card", "--dry-run", "--lang"}};
  for (const std::vector<std::string>& command : commands)
    for (const char* typed : {"Spanish", "español", "es-US"}) {
      std::vector<std::string> words = command;
      words.insert(words.end(), {typed, "--project", real_project()});
      const Said said = run_pliego(words, {nowhere()});
      INFO(command.front() << " " << typed << ": " << said.err);
      CHECK(said.status == 2);
      CHECK_THAT(said.err, Contains("Write es.\n"));
    }
  const Said none = run_pliego({"translate", "status", "German", "--project", real_project()});
  CHECK_THAT(none.err, Contains("'pliego translate new de' adds it."));
}

TEST_CASE("list in words names them too") {
  const Said said = run_pliego({"list", "--project", real_project()});
  CHECK(said.status == 0);
  for (const char* word : {"palm-card", "card-5x7", "letter-half-fold", "es-US", "español"})
    CHECK_THAT(said.out, Contains(word));
}

TEST_CASE("check --json tells the room left in each panel, and writes nothing") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const Said said =
      run_pliego({"check", "palm-card", "--json"}, {.folder = copy.root(), .variables = {}});
  INFO(said.err);
  REQUIRE(said.status == 0);
  const Json json = Json::parse(said.out);
  CHECK(keys_of(json) == Keys{"fit", "diagnostics"});
  CHECK(json.at("fit").size() == 16);  // two languages, layouts with two, two and four panels
  for (const Json& fit : json.at("fit")) {
    CHECK(keys_of(fit) == Keys{"material", "language", "layout", "panel", "scale", "smallest",
                               "lines_left", "characters_left"});
    CHECK(fit.at("scale") >= fit.at("smallest"));
    CHECK(fit.at("lines_left") >= 0);
  }
  for (const Json& diagnostic : json.at("diagnostics"))
    CHECK(keys_of(diagnostic) ==
          Keys{"severity", "rule", "message", "file", "line", "column", "hint"});
  CHECK(std::distance(std::filesystem::directory_iterator(copy.root()), {}) == 3);
}

TEST_CASE("The version is told however it is asked for") {
  for (const std::vector<std::string>& asked :
       {std::vector<std::string>{"--version"}, {"-v"}, {"version"}, {"render", "--version"}}) {
    const Said said = run_pliego(asked, {.folder = nowhere(), .variables = {}});
    INFO(asked.front());
    CHECK(said.status == 0);
    CHECK(said.err.empty());
    CHECK(said.out.starts_with("Pliego "));
    for (const char* library : {"HarfBuzz 6", "ICU 7", "libharu 2", "qpdf 11", "cairo 1"})
      CHECK_THAT(said.out, Contains(library));
  }
}

TEST_CASE("help is a word too") {
  const auto out_of = [](const std::vector<std::string>& asked) {
    const Said said = run_pliego(asked, {.folder = nowhere(), .variables = {}});
    CHECK(said.status == 0);
    return said.out;
  };
  CHECK(out_of({"help"}) == out_of({"--help"}));
  CHECK(out_of({"help", "render"}) == out_of({"render", "--help"}));
  CHECK(out_of({"help", "translate", "import"}) == out_of({"translate", "import", "--help"}));
  const Said said = run_pliego({"help", "rendr"}, {.folder = nowhere(), .variables = {}});
  CHECK(said.status == 2);
  CHECK_THAT(said.err, Contains("'rendr'") && Contains("render"));
}

TEST_CASE("A mistyped project is no project for any command, and nothing is made there") {
  const TempFolder folder;
  const std::string mistyped = folder.path() / "mistyped";
  for (std::vector<std::string> asked : {std::vector<std::string>{"schemas"},
                                         {"packet", "--new", "x"},
                                         {"packet", "x"},
                                         {"render"},
                                         {"check"},
                                         {"list"},
                                         {"release"},
                                         {"calibrate"},
                                         {"translate", "status"},
                                         {"translate", "new", "fr"}}) {
    asked.insert(asked.end(), {"--project", mistyped});
    const Said said = run_pliego(asked, {.folder = folder.path(), .variables = {}});
    INFO(asked.front() << " " << asked[1] << ": " << said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains("is no project"));
    CHECK_FALSE(std::filesystem::exists(mistyped));
  }
}

TEST_CASE("check of one piece tells of nothing that the piece does not use") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("content/facts.yaml", "verified: 2026-11-22", "verified: 2024-01-31");
  copy.change("content/contacts.yaml", "contacts:\n",
              "contacts:\n  unused_one:\n    name: Another Line\n    languages: [en]\n    "
              "page: example.org\n    verified:\n    channels:\n      - {kind: call, number: "
              "1-800-555-0199}\n");
  const Said one = run_pliego({"check", "palm-card", "--project", copy.root()});
  CHECK_THAT(one.err, !Contains("unused_one") && !Contains("[unused-"));
  const Said all = run_pliego({"check", "--project", copy.root()});
  CHECK_THAT(all.err, Contains("unused_one"));
}

TEST_CASE("--project stands before the verb or after it") {
  const std::string project = real_project();
  const Said before =
      run_pliego({"--project", project, "list"}, {.folder = nowhere(), .variables = {}});
  const Said after =
      run_pliego({"list", "--project", project}, {.folder = nowhere(), .variables = {}});
  CHECK(before.status == 0);
  CHECK(before.out == after.out);
}

TEST_CASE("Without --project, the nearest project upward is taken") {
  const std::string whole = run_pliego({"list", "--project", real_project()}).out;
  const Said said =
      run_pliego({"list"}, {.folder = real_project() / "content" / "en", .variables = {}});
  CHECK(said.status == 0);
  CHECK(said.out == whole);
}

TEST_CASE("No project is wrong usage, and says what to do") {
  const Said none = run_pliego({"list"}, {.folder = nowhere(), .variables = {}});
  CHECK(none.status == 2);
  CHECK_THAT(none.err, Contains("--project"));
  const Said wrong = run_pliego({"check", "--project", nowhere()});
  CHECK(wrong.status == 2);
  CHECK_THAT(wrong.err, Contains("content"));
}

TEST_CASE("An unknown name is wrong usage; the nearest right one is told, and nothing written") {
  struct Case {
    std::vector<std::string> words;
    const char* says;
  };
  const Case cases[] = {{{"render", "palm-crad"}, "'palm-card'"},
                        {{"check", "palmcard"}, "'palm-card'"},
                        {{"render", "--layout", "card-5x8"}, "'card-5x7'"},
                        {{"render", "--lang", "xx"}, "en, es"},
                        {{"render", "--for", "scren"}, "screen"},
                        {{"render", "--format", "gif"}, "pdf"},
                        {{"render", "--jobs", "0"}, "--jobs"},
                        {{"render", "--dpi", "many"}, "--dpi"},
                        {{"rendr"}, "rendr"},
                        {{}, "Say what to do after 'pliego'"}};
  const TempFolder out;
  for (const Case& each : cases) {
    std::vector<std::string> words = each.words;
    if (!words.empty()) words.insert(words.end(), {"--project", real_project()});
    if (!words.empty() && words[0] == "render") words.insert(words.end(), {"--out", out / "new"});
    const Said said = run_pliego(words);
    INFO(said.err);
    CHECK(said.status == 2);
    CHECK_THAT(said.err, Contains(each.says));
    CHECK_FALSE(std::filesystem::exists(out / "new"));
  }
}

TEST_CASE("--help has examples for the program and each of its verbs") {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"--help"}, {"render", "--help"}, {"list", "--help"}, {"check", "--help"}}) {
    const Said said = run_pliego(words);
    INFO(words[0]);
    CHECK(said.status == 0);
    CHECK_THAT(said.out, Contains("Examples:\n  pliego "));
    CHECK(said.err.empty());
  }
}

TEST_CASE("--lang, --layout and --format take lists and select") {
  const TempFolder out;
  const Said said =
      run_pliego({"render", "--project", real_project(), "--json", "--lang", "en,es", "--layout",
                  "card-5x7", "--format", "png", "--dpi", "30", "--out", out.path()});
  REQUIRE(said.status == 0);
  const Json json = Json::parse(said.out);
  for (const Json& output : json.at("outputs")) {
    CHECK(output.at("layout") == "card-5x7");
    const bool text = output.at("format") == "text";
    CHECK(output.at("format") != "pdf");
    CHECK(output.at("width") == (text ? 0 : 150));
  }
  CHECK(json.at("outputs").size() == 10);  // of each language two pictures, two thumbnails, a text
}

}  // namespace pliego::commands_test
