// What the loader refuses to draw.
#include <catch2/catch.hpp>

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content::chart_test {

namespace {

using Told = std::vector<std::string>;

// Loads a card whose section "lead" begins with the block, on line 9; one of its facts is a count.
Diagnostics load(const std::string& block, const std::string& percent = "27") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "  lead:\n", "  lead:\n" + block);
  small.change("content/facts.yaml", "value: 27", "value: " + percent);
  Diagnostics diagnostics;
  load_project(small.root(), diagnostics);
  return diagnostics;
}

Told rules(const Diagnostics& diagnostics) {
  Told told;
  for (const std::string& each : test::told(diagnostics))
    if (each.find("missing-translation") == std::string::npos) told.push_back(each);
  return told;
}

std::string chart(const std::string& fields) {
  return "    - kind: chart\n      id: c\n" + fields +
         "      items: {a: {fact: pressured, text: \"{hotline_2012}\"}}\n";
}

}  // namespace

TEST_CASE("charts that can be drawn") {
  CHECK(rules(load(chart("      lead: \"{hotline_2012}\"\n"))) == Told{});
  CHECK(rules(load(chart("      style: donut\n"))) == Told{});
  CHECK(rules(load(chart("      style: people\n      of: 5\n"), "60")) == Told{});
  CHECK(rules(load(chart("      style: people\n      of: 8\n"), "37.5")) == Told{});
}

TEST_CASE("bars and columns need the sentence that names their base") {
  CHECK(rules(load(chart("      style: bars\n"))) ==
        Told{"error key-missing content/en/card.yaml:9"});
  CHECK(rules(load(chart("      style: columns\n"))) ==
        Told{"error key-missing content/en/card.yaml:9"});
}

TEST_CASE("people must come out as a whole number") {
  const std::string of_five = chart("      style: people\n      of: 5\n");
  const Diagnostics no = load(of_five, "27");
  CHECK(rules(no) == Told{"error chart-people content/en/card.yaml:12"});
  CHECK_THAT(test::hint_of(no, "chart-people"), Catch::Contains("'donut'"));
  CHECK_THAT(test::hint_of(load(of_five, "37.5"), "chart-people"), Catch::Contains("'of: 8'"));
}

TEST_CASE("people need their number, and nothing else has it") {
  CHECK(rules(load(chart("      style: people\n"), "60")) ==
        Told{"error key-missing content/en/card.yaml:9"});
  CHECK(rules(load(chart("      style: donut\n      of: 5\n"), "60")) ==
        Told{"error key-unknown content/en/card.yaml:12"});
  CHECK(rules(load(chart("      style: people\n      of: 11\n"), "60")) ==
        Told{"error value-range content/en/card.yaml:12"});
}

TEST_CASE("a ring or a row of people shows one share, bars at most eight") {
  const std::string two =
      "    - kind: chart\n      id: c\n      style: donut\n      items: {a: {fact: "
      "pressured, text: \"x\"}, b: {fact: pressured, text: \"y\"}}\n";
  CHECK(rules(load(two)) == Told{"error value-range content/en/card.yaml:12"});
  std::string nine =
      "    - kind: chart\n      id: c\n      lead: \"{hotline_2012}\"\n      items:\n";
  for (int i = 0; i < 9; ++i)
    nine += "        i" + std::to_string(i) + ": {fact: pressured, text: \"x\"}\n";
  CHECK(rules(load(nine)) == Told{"error value-range content/en/card.yaml:13"});
}

TEST_CASE("a count is no share") {
  CHECK(rules(load("    - kind: chart\n      id: c\n      style: donut\n      items: {a: {fact: "
                   "callers, text: \"x\"}}\n")) ==
        Told{"error chart-share content/en/card.yaml:12"});
}

}  // namespace pliego::content::chart_test
