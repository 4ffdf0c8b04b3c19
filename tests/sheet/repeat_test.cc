#include "sheet/repeat.h"

#include <catch2/catch.hpp>

#include "sheet/impose.h"
#include "small_pages.h"

namespace pliego::repeat_test {

using namespace pliego::test;
using sheet::Plan;

namespace {

constexpr Size card{360, 504};
const std::vector<std::string> two = {"front", "back"};

struct Read {
  sheet::Sheets plans;
  std::vector<std::string> told;  // "rule line"
};

Read read(const std::string& text, double safe = 18) {
  Diagnostics diagnostics;
  Read result;
  const auto root = yaml::parse("layouts/test.yaml", text, diagnostics);
  REQUIRE(root);
  const Plan piece = sheet::one_up(two, card, draw::Duplex::flip_long_edge);
  result.plans = sheet::read_sheets(*root, {piece, card, safe, true}, diagnostics);
  for (const auto& d : diagnostics.sorted())
    result.told.push_back(d.rule + " " + std::to_string(d.place.line));
  return result;
}

const std::string two_up =
    "two-up: {width: 11in, height: 8.5in, columns: 2, rows: 1, x: 0.4375in, y: 0.75in, "
    "gap-x: 0.125in}\n";

Plan two_up_plan() { return std::get<Plan>(read(two_up).plans.at("two-up")); }

draw::Document cards() { return small_pages(two, card); }

const draw::Group& group(const draw::Page& page, std::size_t i) {
  return std::get<draw::Group>(page.items.at(i));
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("two cards on landscape letter lie at 0.4375 and 5.5625 in, front and back in register") {
  const auto sheets = sheet::impose(cards(), two_up_plan());
  REQUIRE(sheets.pages.size() == 2);
  const auto front = lying(sheets.pages[0], card), back = lying(sheets.pages[1], card);
  CHECK(front == std::vector<Lying>{{"front", 5.5625 * 72, 0.75 * 72, false, false},
                                    {"front", 0.4375 * 72, 0.75 * 72, false, true}});
  // The copies change places on the back: behind the front that is read lies the back that is.
  CHECK(back == std::vector<Lying>{{"back", 0.4375 * 72, 0.75 * 72, false, false},
                                   {"back", 5.5625 * 72, 0.75 * 72, false, true}});
  CHECK(sheets.metadata.duplex == draw::Duplex::flip_short_edge);
}

TEST_CASE("bleed reaches to half the gap, and as far on the outer edges") {
  const auto sheets = sheet::impose(cards(), two_up_plan());
  CHECK(*group(sheets.pages[0], 0).clip == Rect{-4.5, -4.5, 369, 513});  // the right one
  CHECK(*group(sheets.pages[0], 1).clip == Rect{-4.5, -4.5, 369, 513});
}

TEST_CASE("a grid off the sheet's middle keeps each back behind its front") {
  const Plan piece = sheet::one_up(two, {100, 200}, draw::Duplex::flip_long_edge);
  SECTION("turned about an upright axis") {
    const Plan plan = sheet::repeat(piece, {.width = 500, .height = 400, .x = 20, .y = 30});
    CHECK(plan.flip == draw::Duplex::flip_short_edge);
    CHECK(plan.sides[1].panels[0].x == 500 - 20 - 100);
    CHECK(plan.sides[1].panels[0].y == 30);
  }
  SECTION("about a level one") {
    Plan pad = piece;
    pad.flip = draw::Duplex::flip_short_edge;
    const Plan plan = sheet::repeat(pad, {.width = 400, .height = 500, .x = 20, .y = 30});
    CHECK(plan.flip == draw::Duplex::flip_short_edge);
    CHECK(plan.sides[1].panels[0].x == 20);
    CHECK(plan.sides[1].panels[0].y == 500 - 30 - 200);
  }
}

TEST_CASE("a piece is read once, however often it lies on the sheet") {
  const auto sheets = sheet::impose(cards(), two_up_plan());
  CHECK(draw::faults(sheets).empty());
  CHECK(draw::reading_text(sheets) == draw::reading_text(cards()));
  int links = 0;
  draw::for_each_leaf(sheets.pages[0], [&](const draw::Item& item, const Transform&) {
    links += std::holds_alternative<draw::Link>(item);
  });
  CHECK(links == 1);
}

TEST_CASE("folds run through every piece, each line once") {
  Plan strip{.width = 504,
             .height = 144,
             .flip = draw::Duplex::flip_short_edge,
             .sides = {{"outside", {{"back", 0, 0}, {"front", 252, 0}}}},
             .folds = {{true, 252}}};
  const Plan plan = sheet::repeat(
      strip, {.width = 612, .height = 792, .columns = 1, .rows = 5, .x = 54, .y = 36});
  REQUIRE(plan.folds.size() == 1);
  CHECK(plan.folds[0].at == 306);
  CHECK(plan.sides[0].panels.size() == 10);
  CHECK(plan.flip == draw::Duplex::none);  // nothing on the back
}

TEST_CASE("an impossible sheet of several is told with its line, and the others read") {
  const auto told = [](const std::string& from, const std::string& to) {
    std::string text = two_up;
    text.replace(text.find(from), from.size(), to);
    return read("one: {width: 11in, height: 8.5in, columns: 1, rows: 1, x: 3in, y: 0.75in}\n" +
                text);
  };
  CHECK(told("columns: 2", "columns: 3").told == Told{"sheet-size 2"});
  CHECK(told("rows: 1", "rows: 2").told == Told{"sheet-size 2"});
  CHECK(told("gap-x: 0.125in", "gap-x: 0.7in").told == Told{"sheet-size 2"});
  CHECK(told("columns: 2", "columns: 0").told.front().starts_with("value-range"));
  CHECK(told("columns: 2", "columns: 900000000").told.front().starts_with("value-range"));
  CHECK(told("columns: 2, ", "").told == Told{"key-missing 2"});
  CHECK(told("columns: 2", "columns: 2").plans.size() == 2);
}

TEST_CASE("text where office printers print nothing is told of") {
  const std::string edge =
      "edge: {width: 11in, height: 8.5in, columns: 1, rows: 1, x: 0.1in, y: 0.75in}\n";
  CHECK(read(edge, 18).told.empty());
  CHECK(read(edge, 0.125 * 72).told == Told{"sheet-reach 1"});
}

}  // namespace pliego::repeat_test
