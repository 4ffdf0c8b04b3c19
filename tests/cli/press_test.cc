// Press files from the command line: what is refused, what is told, which marks.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::press_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

Said render(const TempFolder& folder, const std::filesystem::path& project,
            const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"render", "palm-card", "--project",  project, "--lang",
                                        "en",     "--layout",  "card-5x7",   "--for", "press",
                                        "--json", "--out",     folder.path()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_pliego(arguments);
}

Json outputs_of(const Said& said) { return Json::parse(said.out).at("outputs"); }

const char* const theme = "layouts/themes/pliego.yaml";
const char* const plum = "cmyk: [80, 95, 35, 40]";

}  // namespace

TEST_CASE("a file that breaks a rule of preflight is not made, and each rule is told") {
  ProjectCopy copy(real_project(), palm_card_only);
  copy.change(theme, plum, "cmyk: [100, 100, 90, 80]");
  const TempFolder folder;
  const Said said = render(folder, copy.root());
  CHECK(said.status == 1);
  CHECK(outputs_of(said).empty());
  const Json told = Json::parse(said.out).at("diagnostics");
  REQUIRE(told.size() == 1);
  CHECK(told[0].at("rule") == "press-ink-limit");
  CHECK_THAT(told[0].at("message").get<std::string>(),
             Contains("page front") && Contains("370 % ink in 'plum'"));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("check --for press lists every rule with what it asks, and what was found") {
  const Said kept =
      run_pliego({"check", "palm-card", "--project", real_project(), "--for", "press"});
  CHECK(kept.status == 0);
  CHECK_THAT(kept.out, Contains("palm-card (en) in card-5x7: our own preflight for PDF/X-1a:2003, "
                                "14 of 14 rules kept"));
  CHECK_THAT(kept.out, !Contains("NOT KEPT"));

  ProjectCopy copy(real_project(), palm_card_only);
  copy.change(theme, plum, "cmyk: [100, 100, 90, 80]");
  const Said broken =
      run_pliego({"check", "palm-card", "--project", copy.root(), "--for", "press", "--json"});
  CHECK(broken.status == 1);
  const Json list = Json::parse(broken.out).at("preflight");
  REQUIRE_FALSE(list.empty());
  int not_kept = 0;
  for (const Json& rule : list[0].at("rules")) {
    CHECK_FALSE(rule.at("source").get<std::string>().empty());
    if (!rule.at("kept").get<bool>()) {
      ++not_kept;
      CHECK(rule.at("findings")[0].at("page") == "front");
    }
  }
  CHECK(not_kept == 1);
}

TEST_CASE("a colour without ink values gets them from the profile") {
  ProjectCopy copy(real_project(), palm_card_only);
  copy.change(theme, ", cmyk: [80, 95, 35, 40]}", "}");
  const TempFolder folder;
  const Said said = render(folder, copy.root());
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK(outputs_of(said).size() == 1);
}

TEST_CASE("--marks puts a slug around the bleed; without, there is none") {
  const TempFolder plain, marked;
  render(plain, real_project());
  const Said said = render(marked, real_project(), {"--marks", "crop,registration,color-bar"});
  REQUIRE(said.status == 0);
  CHECK(outputs_of(said)[0].at("width") == 360 + 18 + 54);
  const auto file = marked.path() / outputs_of(said)[0].at("path");
  CHECK_THAT(run_program({"pdfinfo", "-box", file}).out,
             Contains("TrimBox:            36.00    36.00   396.00   540.00"));
}

TEST_CASE("marks are asked for where they can be had") {
  const TempFolder folder;
  const Said office = run_pliego({"render", "palm-card", "--project", real_project(), "--for",
                                  "office", "--marks", "crop", "--out", folder.path()});
  CHECK(office.status == 2);
  CHECK_THAT(office.err, Contains("--for press"));
  CHECK(render(folder, real_project(), {"--marks", "none,crop"}).status == 2);
  CHECK(render(folder, real_project(), {"--marks", "none"}).status == 0);
}

TEST_CASE("a press file is the same in every run and beside others") {
  const TempFolder one, other;
  render(one, real_project());
  run_pliego({"render", "--project", real_project(), "--lang", "en,es", "--draft", "--for", "press",
              "--jobs", "2", "--out", other.path()});
  const std::string path = "en/palm-card-card-5x7-press.pdf";
  CHECK(run_program({"cmp", one.path() / path, other.path() / path}).status == 0);
}

TEST_CASE("every piece keeps the rules of the press, and its text stays clear in inks") {
  const Said said = run_pliego({"check", "--project", real_project(), "--for", "press"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK_THAT(said.err, !Contains("[low-contrast"));
}

TEST_CASE("inks in which text is too faint are told, whatever the screen shows") {
  const ProjectCopy copy(real_project(), {"palm-card"});
  copy.change("layouts/themes/pliego.yaml", "cmyk: [0, 0, 0, 78]", "cmyk: [0, 0, 0, 45]");
  CHECK(run_pliego({"check", "--project", copy.root()}).status == 0);
  const Said press = run_pliego({"check", "--project", copy.root(), "--for", "press"});
  CHECK(press.status == 1);
  CHECK_THAT(press.err, Contains("[low-contrast]") && Contains("'mute'"));
}

}  // namespace pliego::press_test
