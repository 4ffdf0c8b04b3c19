#include "sheet/tiles.h"

#include <catch2/catch.hpp>
#include <set>

#include "sheet/impose.h"
#include "sheet/repeat.h"
#include "small_pages.h"

namespace pliego::tiles_test {

using namespace pliego::test;
using sheet::Tiles;

namespace {

constexpr Size poster{792, 1224};  // tabloid
const Insets quarter_inch{18, 18, 18, 18};
const Tiles letter{.width = 612, .height = 792, .overlap = 36, .mark = {}};

// Where a sheet's part lies on the poster, told by its group.
Rect part_of(const draw::Page& sheet) {
  const auto& group = std::get<draw::Group>(sheet.items.at(0));
  return *group.clip;
}

bool is_between(double value, double low, double high) { return value > low && value < high; }

}  // namespace

TEST_CASE("a tabloid poster lies on four letter sheets, inside what the printer reaches") {
  const auto sheets = sheet::part(small_pages({"poster"}, poster, 0), letter, quarter_inch, true);
  REQUIRE(sheets.pages.size() == 4);
  CHECK(sheets.metadata.duplex == draw::Duplex::simplex);
  const Rect reach = Rect{0, 0, 612, 792}.outset(-18);
  for (const draw::Page& sheet : sheets.pages) {
    for (const draw::Item& item : sheet.items) CHECK(reach.contains(*draw::bounds(item)));
    CHECK(reach.contains(sheet.panels.at(0).trim));
  }
  CHECK(sheets.pages[3].label == "row-2-column-2");
}

TEST_CASE("joined, the parts cover the poster once, and twice only where they overlap") {
  const Size page = GENERATE(Size{poster}, Size{2448, 1584}, Size{500, 700}, Size{400, 1600});
  const auto sheets = sheet::part(small_pages({"poster"}, page, 0), letter, quarter_inch, true);
  const auto tiling = sheet::tiling(letter, page, quarter_inch);
  REQUIRE(tiling);
  const auto columns = static_cast<std::size_t>(tiling->columns);
  CHECK(sheets.pages.size() == columns * static_cast<std::size_t>(tiling->rows));
  for (std::size_t i = 0; i < sheets.pages.size(); ++i) {
    const Rect part = part_of(sheets.pages[i]);
    const std::size_t column = i % columns, row = i / columns;
    if (column == 0) CHECK(part.x == Approx(0).margin(1e-6));
    if (row == 0) CHECK(part.y == Approx(0).margin(1e-6));
    if (column + 1 < columns)
      CHECK(part.right() - part_of(sheets.pages[i + 1]).x == Approx(36));
    else
      CHECK(part.right() == Approx(page.width));
    if (i + columns < sheets.pages.size())
      CHECK(part.bottom() - part_of(sheets.pages[i + columns]).y == Approx(36));
    else
      CHECK(part.bottom() == Approx(page.height));
    // Nothing is made larger or smaller.
    CHECK(std::get<draw::Group>(sheets.pages[i].items.at(0)).transform.a == 1);
  }
}

TEST_CASE("what stands on several sheets keeps the form that it is cut to") {
  auto pages = small_pages({"poster"}, poster, 0);
  const auto outline = std::make_shared<const Outline>();
  draw::Group drawing{.clip = Rect{300, 500, 200, 200}, .clip_outline = outline, .items = {}};
  drawing.items.push_back(draw::rectangle({300, 500, 200, 200}, Color{}, "drawing"));
  pages.pages.at(0).items.push_back(std::move(drawing));
  const auto sheets = sheet::part(std::move(pages), letter, quarter_inch, true);
  REQUIRE(sheets.pages.size() == 4);
  for (const draw::Page& sheet : sheets.pages) {
    const auto& part = std::get<draw::Group>(sheet.items.at(0));
    const auto& cut = std::get<draw::Group>(part.items.back());
    CHECK(cut.clip_outline == outline);
  }
}

TEST_CASE("rings stand where the next sheet's cut edge comes to lie") {
  const auto sheets = sheet::part(small_pages({"poster"}, poster, 0), letter, quarter_inch, true);
  const auto& first = sheets.pages[0];
  const Rect shown = first.panels.at(0).trim;
  int rings = 0;
  for (const draw::Item& item : first.items) {
    const auto* path = std::get_if<draw::Path>(&item);
    if (!path || path->note != "join-mark" || path->segments.size() < 3) continue;
    const Rect ring = *draw::bounds(item);
    const double x = ring.x + ring.width / 2, y = ring.y + ring.height / 2;
    const bool beside = std::abs(x - (shown.right() - 36)) < 0.1;
    const bool below = std::abs(y - (shown.bottom() - 36)) < 0.1;
    CHECK((beside || below));
    CHECK_FALSE((is_between(x, shown.x, shown.right()) && is_between(y, shown.y, shown.bottom())));
    ++rings;
  }
  CHECK(rings == 4);
  const auto bare = sheet::part(small_pages({"poster"}, poster, 0), letter, quarter_inch, false);
  CHECK(bare.pages[0].items.size() == 1);
}

TEST_CASE(
    "what two sheets show is read once, on the first; what a sheet doesn't show is left out") {
  auto pages = small_pages({"poster"}, poster, 0);
  const auto node = pages.structure.add(0, draw::Role::paragraph);
  const auto across = pages.structure.add_content(node);  // a paragraph that the sheets part
  pages.pages[0].items.push_back(run("upper", 390, 620, across));
  pages.pages[0].items.push_back(run("lower", 390, 1100, across));
  pages.outline.push_back({.title = "Below", .level = 1, .page = 0, .y = 1100});
  const std::string words = draw::reading_text(pages);
  const bool right_to_left = GENERATE(false, true);
  pages.metadata.right_to_left = right_to_left;
  const auto sheets = sheet::part(std::move(pages), letter, quarter_inch, true);
  CHECK(draw::reading_text(sheets) == words);
  CHECK(draw::faults(sheets).empty());
  std::map<std::string, int> shown, read;
  std::size_t links = 0;
  for (const draw::Page& sheet : sheets.pages) {
    draw::for_each_leaf(sheet, [&](const draw::Item& item, const Transform&) {
      if (const auto* text = std::get_if<draw::TextRun>(&item))
        ++shown[text->run.text], read[text->run.text] += text->mark.has_value();
      if (std::holds_alternative<draw::Link>(item)) ++links;
    });
  }
  CHECK(read == std::map<std::string, int>{{"poster", 1}, {"link", 1}, {"upper", 1}, {"lower", 1}});
  CHECK(shown.at("poster") == 1);
  CHECK(shown.at("upper") == 4);  // in the overlap of both rows and both columns
  CHECK(shown.at("lower") == 2);
  CHECK(links == 1);
  CHECK(sheets.outline.back().page == 2);
  // The first column is where reading begins.
  CHECK(sheets.pages[0].label == (right_to_left ? "row-1-column-2" : "row-1-column-1"));
}

TEST_CASE("a poster that can't be parted is told") {
  const auto rules = [](const std::string& text) {
    Diagnostics diagnostics;
    const auto root = yaml::parse("layouts/test.yaml", text, diagnostics);
    REQUIRE(root);
    sheet::read_sheets(*root, {{}, poster, 18, true}, diagnostics);
    std::vector<std::string> found;
    for (const auto& d : diagnostics.sorted()) found.push_back(d.rule);
    return found;
  };
  using Told = std::vector<std::string>;
  CHECK(rules("t: {kind: tiles, width: 8.5in, height: 11in}\n").empty());
  CHECK(rules("t: {kind: tiles, width: 8.5in, height: 11in, overlap: 8in}\n") ==
        Told{"sheet-size"});
  CHECK(rules("t: {kind: tiles, width: 1in, height: 1in, overlap: 0in}\n") == Told{"sheet-size"});
  CHECK(rules("t: {kind: tiles, width: 8.5in, height: 11in, overlap: -1in}\n") ==
        Told{"value-range"});
}

}  // namespace pliego::tiles_test
