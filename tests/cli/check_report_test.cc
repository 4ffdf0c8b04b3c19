// pliego check: --strict, --rules, --format, and that no shaming word is printed.
#include <catch2/catch.hpp>

#include "program/program.h"
#include "support/project_copy.h"

using namespace pliego;
using namespace pliego::test;

namespace {

const std::string card = "content/en/palm-card.yaml";

std::string title_line(const ProjectCopy& copy) {
  const std::string text = copy.read(card);
  const std::size_t at = text.find("\ntitle: ") + 1;
  return text.substr(at, text.find('\n', at) - at);
}

void give_title(const ProjectCopy& copy, const std::string& title) {
  copy.change(card, title_line(copy), "title: \"" + title + "\"");
}

Said check(const ProjectCopy& copy, std::vector<std::string> more) {
  more.insert(more.begin(), {"check", "palm-card", "--project", copy.root()});
  return run_pliego(more);
}

}  // namespace

TEST_CASE("A shaming word stops the piece in check and in render, and others are still made") {
  const ProjectCopy copy(real_project(), palm_card_only);
  give_title(copy, "For addicts");
  CHECK(check(copy, {}).status == 1);
  CHECK_THAT(check(copy, {}).err, Catch::Contains("'addicts' shames people [shaming-word]"));
  const Said said = run_pliego({"render", "palm-card", "--project", copy.root(), "--layout",
                                "card-5x7", "--out", copy.root() / "out"});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Catch::Contains("[shaming-word]"));
  CHECK_FALSE(std::filesystem::exists(copy.root() / "out/en/palm-card-card-5x7.pdf"));
  CHECK(std::filesystem::exists(copy.root() / "out/es/palm-card-card-5x7.pdf"));
}

TEST_CASE("What is allowed is told by check with its reason, and is printed") {
  const ProjectCopy copy(real_project(), palm_card_only);
  give_title(copy, "Not addicts");
  copy.change(
      card, "\nlayouts:",
      "\nallow: [{rule: shaming-word, id: title, reason: Says what not to say.}]\nlayouts:");
  const Said said = check(copy, {});
  CHECK(said.status == 0);
  CHECK_THAT(said.err, Catch::Contains("note: 'addicts' shames people, allowed here "
                                       "(shaming-word): Says what not to say. [allowed]"));
}

TEST_CASE("With --strict warnings fail, without it they don't") {
  const ProjectCopy copy(real_project(), palm_card_only);  // nobody has dialled its numbers yet
  CHECK_THAT(check(copy, {}).err, Catch::Contains("[contact-not-verified]"));
  CHECK(check(copy, {}).status == 0);
  CHECK(check(copy, {"--strict"}).status == 1);
}

TEST_CASE("SARIF and GitHub's lines have rule, file and place") {
  const ProjectCopy copy(real_project(), palm_card_only);
  give_title(copy, "Él: addicts");
  const Json sarif = Json::parse(check(copy, {"--format", "sarif"}).out);
  CHECK(sarif.at("version") == "2.1.0");
  const Json& run = sarif.at("runs").at(0);
  const auto& results = run.at("results");
  const auto found = std::find_if(results.begin(), results.end(), [](const Json& each) {
    return each.at("ruleId") == "shaming-word";
  });
  REQUIRE(found != results.end());
  CHECK(found->at("level") == "error");
  const Json& place = found->at("locations").at(0).at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == card);
  CHECK(place.at("region").at("startColumn") == 13);
  CHECK(place.at("region").at("endColumn") == 20);
  const std::string line = std::to_string(place.at("region").at("startLine").get<int>());
  CHECK_THAT(check(copy, {"--format", "github"}).out,
             Catch::Contains("::error file=" + card + ",line=" + line +
                             ",col=13,title=shaming-word::'addicts' shames people%0AWrite: "));
  for (const Json& rule : run.at("tool").at("driver").at("rules"))
    CHECK(rule.contains("shortDescription"));
}

TEST_CASE("--format json is --json, and what doesn't go together is wrong usage") {
  const ProjectCopy copy(real_project(), palm_card_only);
  CHECK(check(copy, {"--format", "json"}).out == check(copy, {"--json"}).out);
  CHECK(check(copy, {"--json", "--format", "sarif"}).status == 2);
  CHECK(check(copy, {"--format", "markdown"}).status == 2);
  CHECK(run_pliego({"check", "--rules", "--format", "sarif"}).status == 2);
}

TEST_CASE("--rules prints the table without a project") {
  const Said said = run_pliego({"check", "--rules"}, {});
  CHECK(said.status == 0);
  CHECK_THAT(said.out, Catch::Contains("shaming-word") && Catch::Contains("Words that shame keep"));
  CHECK_THAT(run_pliego({"check", "--rules", "--format", "markdown"}).out,
             Catch::StartsWith("# Rules\n") && Catch::Contains("| `typed-value` | error |"));
}
