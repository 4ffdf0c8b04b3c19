// pliego check --report: reading ease, sentences, words, the questions of the Index.
#include <catch2/catch.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::clarity_report_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

Said report(const ProjectCopy& copy, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"check", "palm-card", "--report", "--project", copy.root()};
  words.insert(words.end(), more.begin(), more.end());
  return run_pliego(words);
}

}  // namespace

TEST_CASE("The report has scores, the longest sentences and all questions, by language") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const std::string out = report(copy).out;
  CHECK_THAT(out, Contains("palm-card, en: for professionals\n"));
  CHECK_THAT(out, Contains("Flesch-Kincaid: ") && Contains(" (at most 9.0)"));
  CHECK_THAT(out, Contains("SMOG: no score: ") && Contains(" sentences, it takes 30"));
  CHECK_THAT(out, Contains("palm-card, es: for professionals\n") && Contains("INFLESZ: "));
  CHECK_THAT(out, Contains("content/en/palm-card.yaml:31: 24 words: 43% of women surveyed"));
  CHECK_THAT(out, Contains("      1. ") && Contains("      20. "));
  CHECK_THAT(out, Contains("It opens with “Substance use coercion”"));
}

TEST_CASE("A hard word stands in the report with its simpler one, and its line") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const int line = copy.change("content/en/palm-card.yaml", "Meet alone.", "Utilize a room.");
  CHECK_THAT(report(copy).out, Contains("content/en/palm-card.yaml:" + std::to_string(line) +
                                        ": 'Utilize' has a simpler word. Write: use."));
}

TEST_CASE("The report is text alone") {
  const ProjectCopy copy(real_project(), palm_card_only);
  CHECK(report(copy, {"--json"}).status == 2);
  CHECK(report(copy, {"--format", "sarif"}).status == 2);
}

TEST_CASE("Check groups by piece, the most serious first") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("content/es/palm-card.yaml", "Hablen a solas.", "Hablen, adictos.");
  const std::string err = run_pliego({"check", "--project", copy.root()}).err;
  const auto spanish = err.find("palm-card, es: 1 error, 0 warnings\n");
  const auto shared = err.find("project: 0 errors, ");
  REQUIRE(spanish != std::string::npos);
  REQUIRE(shared != std::string::npos);
  CHECK(spanish < shared);
}

}  // namespace pliego::clarity_report_test
