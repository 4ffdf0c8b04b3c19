// What the commands say, and their exit status: 0 done, 1 the input has errors, 2 wrong usage, 3
// the system failed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"

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
                        {{}, "subcommand"}};
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
