#include "sheet/plan.h"

#include <catch2/catch.hpp>

namespace pliego::plan_test {

namespace {

constexpr const char* half_fold = R"(width: 11in
height: 8.5in
flip: short-edge
sides:
  - name: outside
    panels:
      - {panel: four, x: 0in, y: 0in}
      - {panel: one, x: 5.5in, y: 0in}
  - name: inside
    panels:
      - {panel: two, x: 0in, y: 0in}
      - {panel: three, x: 5.5in, y: 0in}
folds:
  - {axis: vertical, at: 5.5in}
)";

const std::vector<std::string> panels = {"one", "two", "three", "four"};

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

struct Read {
  std::optional<sheet::Plan> plan;
  std::vector<std::string> told;  // "rule line"
};

Read read(const std::string& text) {
  Diagnostics diagnostics;
  Read result;
  const auto root = yaml::parse("layouts/test.yaml", text, diagnostics);
  REQUIRE(root);
  result.plan = sheet::read_plan(*root, panels, {396, 612}, diagnostics);
  for (const auto& d : diagnostics.sorted())
    result.told.push_back(d.rule + " " + std::to_string(d.place.line));
  return result;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a plan is read whole") {
  const Read read_plan = read(half_fold);
  CHECK(read_plan.told.empty());
  REQUIRE(read_plan.plan);
  CHECK(read_plan.plan->width == 792);
  CHECK(read_plan.plan->flip == draw::Duplex::flip_short_edge);
  REQUIRE(read_plan.plan->sides.size() == 2);
  CHECK(read_plan.plan->sides[1].panels[1].panel == "three");
  CHECK(read_plan.plan->sides[1].panels[1].x == 396);
  CHECK(read_plan.plan->folds.at(0).at == 396);
  CHECK_FALSE(read_plan.plan->on_screen);
}

TEST_CASE("an impossible plan is told with its line") {
  const auto told = [](const char* from, const char* to) {
    return read(with(half_fold, from, to)).told;
  };
  CHECK(told("panel: one, x: 5.5in", "panel: one, x: 5in").front().starts_with("sheet-overlap"));
  CHECK(told("panel: one, x: 5.5in", "panel: one, x: 6in") == Told{"sheet-panel 8"});
  CHECK(told("panel: three", "panel: threee").size() == 2);  // unknown, and 'three' is nowhere
  CHECK(told("panel: three", "panel: two").size() == 2);     // twice, and 'three' is nowhere
  CHECK(told("at: 5.5in", "at: 5in").front().starts_with("sheet-fold 14"));
  CHECK(told("at: 5.5in", "at: 12in") == Told{"sheet-fold 14"});
  CHECK(told("y: 0in}", "y: 0in, turn: 90}") == Told{"sheet-panel 7"});
}

}  // namespace pliego::plan_test
