// What is in the hand, from the numbers of the sheet.
#include "sheet/folded.h"

#include <catch2/catch.hpp>
#include <map>

#include "sheet/repeat.h"
#include "small_pages.h"

namespace pliego::folded_test {

using namespace pliego::test;

namespace {

const Size panel{100, 150};

sheet::Plan half_fold(bool both_sides) {
  sheet::Plan plan{.width = 200, .height = 150, .flip = draw::Duplex::flip_short_edge};
  if (both_sides) {
    plan.sides = {{"outside", {{"p4", 0, 0}, {"p1", 100, 0}}},
                  {"inside", {{"p2", 0, 0}, {"p3", 100, 0}}}};
  } else {
    plan.sides = {{"sheet", {{"p1", 0, 0}, {"p2", 100, 0}}}};
  }
  plan.folds = {{true, 100}};
  return plan;
}

std::string names(const std::vector<sheet::HeldView>& views) {
  std::string all;
  for (const auto& view : views) all += view.name + " ";
  return all;
}

// Names of the panels of a view, left to right; all of it is decoration.
std::string words(const sheet::HeldView& view) {
  draw::Page page{.trim = view.size};
  page.items = view.items;
  std::map<double, std::string> found;
  for (const Lying& each : lying(page, panel)) {
    CHECK_FALSE(each.is_read);
    CHECK_FALSE(each.on_head);
    found[each.x] = each.name;
  }
  std::string all;
  for (const auto& [x, text] : found) all += text + " ";
  return all;
}

}  // namespace

TEST_CASE("a four-panel fold is held as front, inside and back") {
  const auto views =
      sheet::held_views(small_pages({"p1", "p2", "p3", "p4"}, panel), half_fold(true));
  CHECK(names(views) == "p1 inside p4 ");
  CHECK(views[1].size == Size{200, 150});
  CHECK(words(views[1]) == "p2 p3 ");
}

TEST_CASE("from right to left the inside begins at the right") {
  auto pages = small_pages({"p1", "p2", "p3", "p4"}, panel);
  pages.metadata.right_to_left = true;
  CHECK(words(sheet::held_views(pages, half_fold(true))[1]) == "p3 p2 ");
}

TEST_CASE("an inside that lies on its head on the sheet is held upright") {
  sheet::Plan plan = half_fold(true);
  plan.sides[1].panels = {{"p3", 0, 0, 180}, {"p2", 100, 0, 180}};
  const auto views = sheet::held_views(small_pages({"p1", "p2", "p3", "p4"}, panel), plan);
  CHECK(words(views[1]) == "p2 p3 ");
}

TEST_CASE("printed on one side and folded, each panel is seen by itself") {
  const auto pages = small_pages({"p1", "p2"}, panel);
  CHECK(names(sheet::held_views(pages, half_fold(false))) == "p1 p2 ");
  CHECK(names(sheet::held_views(pages, std::nullopt)) == "p1 p2 ");
}

TEST_CASE("of several pieces on a sheet one is held") {
  const sheet::Plan sheet = sheet::repeat(
      half_fold(true), {.width = 300, .height = 500, .columns = 1, .rows = 3, .x = 50, .y = 20});
  const auto views = sheet::held_views(small_pages({"p1", "p2", "p3", "p4"}, panel), sheet);
  CHECK(names(views) == "p1 inside p4 ");
  CHECK(words(views[1]) == "p2 p3 ");
}

TEST_CASE("the picture of a folded piece has its views side by side, none over another") {
  const auto picture = sheet::folded(small_pages({"p1", "p2", "p3", "p4"}, panel), half_fold(true));
  REQUIRE(picture.pages.size() == 1);
  CHECK(draw::faults(picture).empty());
  const auto found = lying(picture.pages[0], panel);
  REQUIRE(found.size() == 4);
  for (std::size_t i = 0; i + 1 < found.size(); ++i)
    CHECK(found[i].x + panel.width <= found[i + 1].x + 0.01);
  CHECK(found.back().x + panel.width < picture.pages[0].trim.width);
}

}  // namespace pliego::folded_test
