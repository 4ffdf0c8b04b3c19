#include "sheet/booklet.h"

#include <catch2/catch.hpp>

#include "nested.h"
#include "sheet/impose.h"

namespace pliego::booklet_test {

using namespace pliego::test;
using draw::Duplex;
using sheet::Booklet;

namespace {

constexpr Size page{306, 396};
const Booklet twice{.width = 612, .height = 396, .thickness = 0.5, .mark = {}};

std::vector<std::string> numbered(int count) {
  std::vector<std::string> names;
  for (int i = 1; i <= count; ++i) names.push_back("p" + std::to_string(i));
  return names;
}

draw::Document numbered_pages(int count, bool right_to_left = false) {
  auto pages = small_pages(numbered(count), page, 0);
  pages.metadata.right_to_left = right_to_left;
  return pages;
}

std::vector<std::string> told(const std::string& text, bool shares_paper = true) {
  Diagnostics diagnostics;
  const auto root = yaml::parse("layouts/test.yaml", text, diagnostics);
  REQUIRE(root);
  const sheet::Content content{{}, {612, 792}, 18, shares_paper};
  const auto sheets = sheet::read_sheets(*root, content, diagnostics);
  CHECK((sheets.size() < root->entries.size()) == diagnostics.has_errors());
  std::vector<std::string> rules;
  for (const auto& d : diagnostics.sorted())
    rules.push_back(d.rule + " " + std::to_string(d.place.line));
  return rules;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a booklet, nested and folded, is read in order, for both flips and directions") {
  const int count = GENERATE(1, 4, 5, 8, 12, 13);
  const bool right_to_left = GENERATE(false, true);
  const auto flip = GENERATE(Duplex::flip_short_edge, Duplex::flip_long_edge);
  INFO(count << " pages" << (right_to_left ? ", right to left" : ""));
  auto pages = numbered_pages(count, right_to_left);
  const std::string words = draw::reading_text(pages);
  const auto sheets =
      sheet::prepare(std::move(pages), twice, sheet::Purpose::office, {.flip = flip});
  const auto sides = static_cast<std::size_t>((count + 3) / 4 * 2);
  REQUIRE(sheets.pages.size() == sides);
  CHECK(sheets.metadata.duplex == flip);
  auto expected = numbered(count);
  expected.resize(2 * sides);  // blank pages come last
  CHECK(read_nested(sheets, page) == expected);
  CHECK(draw::reading_text(sheets) == words);
  CHECK(draw::faults(sheets).empty());
}

TEST_CASE(
    "pages of inner sheets lie nearer to the fold by the paper around them, and are cut at it") {
  const auto sheets = sheet::bind(numbered_pages(12), twice, false);
  for (std::size_t side = 0; side < sheets.pages.size(); ++side) {
    const double creep = 0.5 * static_cast<double>(side / 2);
    for (const draw::Item& item : sheets.pages[side].items) {
      const auto& group = std::get<draw::Group>(item);
      const bool left = group.transform.e < 300;
      CHECK(group.transform.e == Approx(left ? creep : 306 - creep).margin(1e-9));
      const Rect shown = group.transform.apply(*group.clip);
      CHECK((left ? shown.right() : 612 - shown.x) == Approx(306));
    }
  }
}

TEST_CASE("a smaller sheet shrinks the pages, which stay in the middle of their halves") {
  const Booklet small{.width = 396, .height = 306, .thickness = 0, .mark = {}};
  const auto sheets = sheet::bind(numbered_pages(4), small, false);
  CHECK(sheet::scale_of(small, page) == Approx(198.0 / 306));
  const auto& cover = std::get<draw::Group>(sheets.pages[0].items.at(0));
  CHECK(cover.transform.a == Approx(198.0 / 306));
  CHECK(cover.transform.e == Approx(198));
  CHECK(cover.transform.f == Approx((306 - 396 * 198.0 / 306) / 2));
  // What the pages say of themselves moves along.
  CHECK(sheets.pages[0].panels.at(0).trim == cover.transform.apply(Rect{0, 0, 306, 396}));
  CHECK(sheets.outline.at(2).page == 1);
  CHECK(sheets.outline.at(2).y == Approx(cover.transform.f + 20 * cover.transform.a));
}

TEST_CASE("the fold shows on the cover and on the middle spread; blank sides have no marks") {
  const auto sheets = sheet::bind(numbered_pages(5), twice, true);
  std::vector<int> ticks;
  for (const draw::Page& side : sheets.pages) {
    ticks.push_back(0);
    draw::for_each_leaf(side, [&](const draw::Item& item, const Transform&) {
      const auto* path = std::get_if<draw::Path>(&item);
      if (!path || path->note != "fold-tick") return;
      ++ticks.back();
      CHECK(path->segments.at(0).p.x == Approx(306));
    });
  }
  CHECK(ticks == std::vector<int>{2, 0, 0, 2});
  CHECK(sheets.pages[1].items.size() == 1);  // page 2; page 7 is blank
}

TEST_CASE("a booklet that can't be is told at its place") {
  CHECK(told("fold: {kind: booklet, width: 17in, height: 11in}\n").empty());
  CHECK(told("fold: {kind: booklet, width: 11in, height: 8.5in}\n").empty());  // smaller pages
  CHECK(told("a: {kind: booklet, width: 17in, height: 11in}\n"
             "fold: {kind: booklet, width: 18in, height: 12in}\n") == Told{"sheet-size 2"});
  CHECK(told("fold: {kind: booklet, width: 18in, height: 11in}\n") == Told{"sheet-size 1"});
  CHECK(told("fold: {kind: booklet, width: 17in, height: 11in}\n", false) == Told{"sheet-paper 1"});
  CHECK(told("fold: {kind: bookle, width: 17in, height: 11in}\n") == Told{"value-type 1"});
  CHECK(told("fold: {kind: booklet, width: 17in}\n") == Told{"key-missing 1"});
  CHECK(told("fold: {width: 17in, height: 11in, columns: 1, rows: 1, x: 0in, y: 0in}\n") ==
        Told{"sheets-piece 1"});  // a grid, of what?
}

TEST_CASE("type that a booklet would make smaller than 7.5 points is refused") {
  Diagnostics diagnostics;
  auto pages = numbered_pages(4);
  const double size = std::get<draw::TextRun>(pages.pages[0].items.at(1)).run.size;
  const auto shrunk_to = [&](double type) {
    const double scale = type / size;
    return Booklet{.width = 612 * scale, .height = 396 * scale, .thickness = 0, .mark = {}};
  };
  sheet::check_type(pages, shrunk_to(7.5), diagnostics);
  CHECK(diagnostics.errors() == 0);
  sheet::check_type(pages, shrunk_to(7.4), diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.sorted().at(0).rule == "sheet-type");
}

TEST_CASE("A booklet's links to pages lead to the sides on which they lie") {
  auto pages = numbered_pages(8);
  for (draw::Item& item : pages.pages[0].items)
    if (auto* link = std::get_if<draw::Link>(&item)) link->page = 3;
  const auto sheets = sheet::bind(std::move(pages), twice, true);
  std::vector<int> targets;
  for (const draw::Page& each : sheets.pages)
    draw::for_each_leaf(each, [&](const draw::Item& item, const Transform&) {
      const auto* link = std::get_if<draw::Link>(&item);
      if (link && link->page >= 0) targets.push_back(link->page);
    });
  CHECK(targets == std::vector<int>{3});  // pages 3 and 4 of eight: the middle sheet's back
}

}  // namespace pliego::booklet_test
