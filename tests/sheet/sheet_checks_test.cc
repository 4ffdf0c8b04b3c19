#include "sheet/sheet_checks.h"

#include <catch2/catch.hpp>

#include "sheet/repeat.h"
#include "small_pages.h"

namespace pliego::sheet_checks_test {

using namespace pliego::test;

namespace {

std::vector<std::string> butts(const draw::Document& pages, const sheet::Repeat& grid) {
  const auto plan = sheet::repeat(
      sheet::one_up({"front", "back"}, {100, 200}, draw::Duplex::flip_long_edge), grid);
  Diagnostics diagnostics;
  sheet::check_butts(pages, plan, diagnostics);
  std::vector<std::string> told;
  for (const auto& each : diagnostics.all()) told.push_back(each.rule + ": " + each.message);
  return told;
}

sheet::Repeat grid(int columns, int rows, double gap = 0) {
  return {.width = 500,
          .height = 500,
          .columns = columns,
          .rows = rows,
          .x = 20,
          .y = 20,
          .gap_x = gap,
          .gap_y = gap};
}

const auto pages = [] { return small_pages({"front", "back"}); };

}  // namespace

TEST_CASE("colours that differ on the two sides of one cut are told") {
  const auto told = butts(pages(), grid(1, 2));  // below white paper begins the next one's band
  REQUIRE(told.size() == 2);                     // on the front and on the back
  CHECK(
      told[0].starts_with("sheet-butt: Where the panels 'front' and 'front' are cut apart, "
                          "'paper' and 'plum' meet"));
}

TEST_CASE("a colour may go on over a cut, and pieces with a gap do not meet") {
  CHECK(butts(pages(), grid(2, 1)).empty());  // the band goes on to the neighbour's
  CHECK(butts(pages(), grid(1, 2, 9)).empty());
  auto differing = pages();
  differing.pages[0].items.push_back(draw::rectangle({90, 150, 10, 50}, plum, "corner"));
  CHECK(butts(differing, grid(2, 1)).size() == 1);
  CHECK(butts(differing, grid(2, 1, 9)).empty());
}

TEST_CASE("words at a sheet's edge are told of, once for a file") {
  const auto told = [](double x) {
    draw::Document document = small_pages({"front"});
    auto& word = std::get<draw::TextRun>(document.pages[0].items[1]);
    word.origin.x = x;
    Diagnostics diagnostics;
    sheet::check_reach(document, "card", {}, diagnostics);
    return diagnostics.warnings();
  };
  CHECK(told(20) == 0);
  CHECK(told(10) == 1);
  CHECK(told(85) == 1);
}

}  // namespace pliego::sheet_checks_test
