// pliego check: --strict, --rules, --format, and that no shaming word is printed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::check_report_test {

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

// What SARIF 2.1.0 asks of a result (OASIS, 2020; 3.27, 3.28 and 3.30).
void check_result(const Json& result, const std::set<std::string>& rules) {
  INFO(result.dump());
  CHECK(rules.contains(result.at("ruleId").get<std::string>()));
  const std::set<std::string> levels = {"error", "warning", "note"};
  CHECK(levels.contains(result.at("level").get<std::string>()));
  CHECK_FALSE(result.at("message").at("text").get<std::string>().empty());
  for (const Json& location : result.at("locations")) {
    const Json& place = location.at("physicalLocation");
    const std::string uri = place.at("artifactLocation").at("uri");
    CHECK((!uri.empty() && uri.front() != '/' && uri.find_first_of(" \\") == std::string::npos));
    if (!place.contains("region")) continue;
    const Json& region = place.at("region");
    CHECK(region.at("startLine") >= 1);
    if (region.contains("startColumn")) CHECK(region.at("startColumn") >= 1);
    if (region.contains("endColumn")) CHECK(region.at("endColumn") > region.at("startColumn"));
  }
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

TEST_CASE("SARIF is built as its specification says") {
  const ProjectCopy copy(real_project(), palm_card_only);
  give_title(copy, "For addicts");
  const Json sarif = Json::parse(check(copy, {"--format", "sarif"}).out);
  CHECK(sarif.at("$schema").get<std::string>().starts_with("https://"));
  REQUIRE(sarif.at("runs").size() == 1);
  const Json& run = sarif.at("runs").at(0);
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  CHECK(run.at("tool").at("driver").at("name") == "pliego");
  std::set<std::string> rules;
  for (const Json& rule : run.at("tool").at("driver").at("rules")) {
    CHECK(rules.insert(rule.at("id").get<std::string>()).second);
    CHECK_FALSE(rule.at("shortDescription").at("text").get<std::string>().empty());
  }
  REQUIRE(run.at("results").size() > 3);
  for (const Json& result : run.at("results")) check_result(result, rules);
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

TEST_CASE("faults that are counted and not told are counted alike in every format") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const std::string file = "content/contacts.yaml";
  std::string text = copy.read(file);
  for (int i = 0; i < 160; ++i) text += "  zz" + std::to_string(i) + ": {x: y}\n";
  copy.write(file, text);
  const std::string said = check(copy, {}).err;
  const std::size_t at = said.find(" more errors in this file");
  REQUIRE(at != std::string::npos);
  const std::string count =
      said.substr(said.rfind(' ', at - 1) + 1, at - said.rfind(' ', at - 1) - 1);
  CHECK(std::stoi(count) > 100);
  CHECK_THAT(said, Catch::Contains(std::to_string(std::stoi(count) + 100) + " errors, "));
  for (const char* format : {"json", "sarif", "github"})
    CHECK_THAT(check(copy, {"--format", format}).out, Catch::Contains(count + " more errors"));
}

}  // namespace pliego::check_report_test
