#include <catch2/catch.hpp>

#include "set_one.h"

namespace pliego::chart_test {

using namespace pliego::test;

namespace {

std::string chart(const std::string& style) {
  return "  main:\n    - kind: chart\n      id: c\n      style: " + style +
         "\n      lead: \"Shares {hotline_2012}\"\n      items:\n"
         "        threatened: {fact: threatened_report, text: \"were threatened\"}\n"
         "        pressed: {fact: pressured, text: \"were pressured\"}\n";
}

const std::string people =
    "  main:\n    - kind: chart\n      id: c\n      style: people\n      of: 5\n      items:\n"
    "        blocked: {fact: blocked_treatment, text: \"{sought_help_2012} were stopped.\"}\n";

const std::string donut =
    "  main:\n    - kind: chart\n      id: c\n      style: donut\n      items:\n"
    "        any: {fact: any_substance_use_coercion, text: \"{hotline_2012} lived it.\"}\n";

int filled(const layout::SetBlock& block, const std::string& color) {
  int count = 0;
  for (const draw::Item& item : block.pieces.back().items)
    if (const auto* path = std::get_if<draw::Path>(&item))
      count += (path->note == "icon:person" || path->note == "track") && path->fill->name == color;
  return count;
}

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "a chart reads as its base and then figure by figure") {
  for (const std::string style : {"bars", "columns"}) {
    INFO(style);
    const auto document = page(chart(style), one_frame);
    CHECK(draw::reading_text(document) ==
          "Shares of women surveyed who called the National Domestic Violence Hotline in 2012\n"
          "37.5% were threatened\n27% were pressured\n");
    for (const char* mark : {"path track", "path bar"})
      for (const std::string& line : lines_with(document, mark)) CHECK(line.ends_with("artifact"));
    CHECK(lines_with(document, "LI c.threatened").size() == 1);
  }
}

TEST_CASE_METHOD(LayoutFixture, "bars are drawn from nothing to their share of the whole measure") {
  const OneBlock set(*this, chart("bars"), 200);
  const auto tracks = boxes(set.block, "track"), bars = boxes(set.block, "bar");
  REQUIRE(bars.size() == 2);
  CHECK(tracks[0].width == Approx(200));
  CHECK(bars[0].x == Approx(0));
  CHECK(bars[0].width == Approx(75));
  CHECK(bars[1].width == Approx(54));
}

TEST_CASE_METHOD(LayoutFixture, "columns stand on one line, as high as their share") {
  const OneBlock set(*this, chart("columns"), 200);
  const auto tracks = boxes(set.block, "track"), bars = boxes(set.block, "bar");
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].height == Approx(tracks[0].height * 0.375));
  CHECK(bars[1].height == Approx(tracks[0].height * 0.27));
  CHECK(bars[0].bottom() == Approx(tracks[0].bottom()));
  CHECK(bars[1].bottom() == Approx(tracks[0].bottom()));
}

TEST_CASE_METHOD(LayoutFixture, "columns too narrow for their words lie down as bars") {
  const OneBlock set(*this, chart("columns"), 80);
  const auto bars = boxes(set.block, "bar");
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].width == Approx(80 * 0.375));
}

TEST_CASE_METHOD(LayoutFixture, "a chart is not divided between columns") {
  const OneBlock set(*this, chart("bars"), 200);
  const auto& pieces = set.block.pieces;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) CHECK(pieces[i].keep_with_next);
  CHECK_FALSE(pieces.back().keep_with_next);
}

TEST_CASE_METHOD(LayoutFixture, "three of five people are filled, and the words say so") {
  const OneBlock set(*this, people, 300);
  CHECK(filled(set.block, "coral") == 3);
  CHECK(filled(set.block, "line") == 2);
  CHECK(draw::reading_text(page(people, one_frame)).starts_with("3 in 5 of women surveyed"));
}

TEST_CASE_METHOD(LayoutFixture, "words stand beside a ring where there is room, else below it") {
  const OneBlock wide(*this, donut, 300), narrow(*this, donut, 120);
  const double ring = boxes(wide.block, "track").at(0).height;
  CHECK(wide.block.pieces.back().height == Approx(ring).margin(1));
  CHECK(narrow.block.pieces.back().height > boxes(narrow.block, "track").at(0).height + 40);
  CHECK(draw::reading_text(page(donut, one_frame)).starts_with("43% of women surveyed"));
}

TEST_CASE_METHOD(LayoutFixture, "a ring's share begins at the top and runs clockwise") {
  const OneBlock set(*this, donut, 300);
  const Rect track = boxes(set.block, "track").at(0), ring = boxes(set.block, "ring").at(0);
  CHECK(ring.x > track.x + track.width / 3);  // 43 of 100 stay near the right half
  CHECK(ring.y == Approx(track.y).margin(0.5));
  CHECK(ring.right() >= track.right() - 0.5);
}

TEST_CASE_METHOD(LayoutFixture, "large bars are thicker, large people fill the measure") {
  const auto large = [](std::string block) {
    const std::string id = "      id: c\n";
    return block.replace(block.find(id), id.size(), id + "      size: large\n");
  };
  const OneBlock bars(*this, chart("bars"), 300), thick(*this, large(chart("bars")), 300);
  CHECK(boxes(thick.block, "bar").at(0).height > boxes(bars.block, "bar").at(0).height * 1.5);
  CHECK(boxes(thick.block, "bar").at(0).width == Approx(300 * 0.375));
  const OneBlock small_people(*this, people, 300), wide_people(*this, large(people), 300);
  const auto small = boxes(small_people.block, "icon:person"),
             wide = boxes(wide_people.block, "icon:person");
  const auto rest = boxes(wide_people.block, "track");
  REQUIRE(wide.size() == 3);
  REQUIRE(rest.size() == 2);
  CHECK(wide[0].width > small[0].width);
  CHECK(rest[1].right() - wide[0].x == Approx(300).margin(1));
}

}  // namespace pliego::chart_test
