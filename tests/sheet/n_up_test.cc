#include "sheet/n_up.h"

#include <catch2/catch.hpp>

#include "sheet/impose.h"
#include "small_pages.h"

namespace pliego::n_up_test {

using namespace pliego::test;
using sheet::NUp;

namespace {

const std::vector<std::string> five = {"p1", "p2", "p3", "p4", "p5"};
const NUp four_up{
    .width = 440, .height = 240, .columns = 2, .rows = 2, .gap = 10, .around = 20, .mark = {}};

std::vector<std::string> told(const std::string& text, bool shares_paper = true) {
  Diagnostics diagnostics;
  const auto root = yaml::parse("layouts/test.yaml", text, diagnostics);
  REQUIRE(root);
  const sheet::Content content{{}, {612, 792}, 18, shares_paper};
  const auto sheets = sheet::read_sheets(*root, content, diagnostics);
  CHECK((sheets.size() < root->entries.size()) == diagnostics.has_errors());
  std::vector<std::string> rules;
  for (const auto& d : diagnostics.sorted()) rules.push_back(d.rule);
  return rules;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("pages stand row by row, each in the middle of its cell, and are read in order") {
  const bool right_to_left = GENERATE(false, true);
  auto pages = small_pages(five, {100, 200}, 9);
  pages.metadata.right_to_left = right_to_left;
  const std::string words = draw::reading_text(pages);
  const auto sheets = sheet::put_together(std::move(pages), four_up);
  REQUIRE(sheets.pages.size() == 2);
  CHECK(draw::reading_text(sheets) == words);
  CHECK(draw::faults(sheets).empty());
  CHECK(sheets.metadata.duplex == draw::Duplex::flip_short_edge);
  std::size_t number = 0;
  for (const draw::Page& side : sheets.pages) {
    for (const draw::Item& item : side.items) {
      const std::size_t at = number % 4, column = right_to_left ? 1 - at % 2 : at % 2;
      const Rect cell{20.0 + static_cast<double>(column) * 205,
                      20.0 + static_cast<double>(at / 2) * 105, 195, 95};
      const Rect shown =
          std::get<draw::Group>(item).transform.apply(*std::get<draw::Group>(item).clip);
      CHECK(cell.contains(shown));
      CHECK(shown.width == Approx(47.5));  // 95 points high, in the page's proportion
      CHECK(shown.x - cell.x == Approx(cell.right() - shown.right()));
      CHECK(side.panels.at(at).name == five.at(number));
      CHECK(sheets.outline.at(number).page == static_cast<int>(number / 4));
      ++number;
    }
  }
  CHECK(number == 5);
}

TEST_CASE("pages that fit as they are stay as large, and one sheet has no back") {
  const NUp wide{.width = 800, .height = 300, .columns = 2, .rows = 1, .mark = {}};
  const auto sheets = sheet::put_together(small_pages({"front", "back"}), wide);
  REQUIRE(sheets.pages.size() == 1);
  CHECK(std::get<draw::Group>(sheets.pages[0].items.at(0)).transform.a == 1);
  CHECK(sheets.metadata.duplex == draw::Duplex::none);
}

TEST_CASE("several pages to a sheet that can't be are told") {
  CHECK(told("two: {kind: n-up, width: 17in, height: 11in, columns: 2, rows: 1}\n").empty());
  CHECK(told("two: {kind: n-up, width: 17in, height: 11in, columns: 2, rows: 1, gap: 17in}\n") ==
        Told{"sheet-size"});
  CHECK(told("two: {kind: n-up, width: 3in, height: 11in, columns: 20, rows: 1}\n") ==
        Told{"sheet-size"});
  CHECK(told("two: {kind: n-up, width: 17in, height: 11in, columns: 0, rows: 1}\n") ==
        Told{"value-range"});
  CHECK(told("two: {kind: n-up, width: 17in, height: 11in, columns: 2, rows: 1}\n", false) ==
        Told{"sheet-paper"});
}

TEST_CASE("small type may go with its page to another country's paper, but no further") {
  auto pages = small_pages({"p1"}, {612, 792});
  std::get<draw::TextRun>(pages.pages[0].items.at(1)).run.size = 7.5;
  const auto errors_on = [&](double width, double height) {
    Diagnostics diagnostics;
    const sheet::NUp sheet{.width = width, .height = height, .mark = {}};
    sheet::check_type(pages, sheet, diagnostics);
    return diagnostics.errors();
  };
  CHECK(errors_on(210 / 25.4 * 72, 297 / 25.4 * 72) == 0);
  CHECK(errors_on(560, 800) == 1);
}

}  // namespace pliego::n_up_test
