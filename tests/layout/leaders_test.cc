#include "content/blocks/leaders.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "set_one.h"

namespace pliego::leaders_test {

using namespace pliego::test;

namespace {

const std::string agenda =
    "  main:\n    - kind: leaders\n      id: agenda\n      items:\n"
    "        welcome: {text: \"Welcome\", end: \"9:00\"}\n"
    "        work: {text: \"Work in groups\", end: \"10:30\", note: \"Four people each.\"}\n";

std::string kinds_of(const draw::Structure& structure) {
  std::string kinds;
  for (const auto& node : structure.nodes) kinds += std::string(draw::role_name(node.role)) + " ";
  return kinds;
}

// The agenda as a table of contents: each line leads to a page.
layout::SetBlock contents(OneBlock& set) {
  resolve::Block block = set.material.sections.front().blocks.front();
  auto items = block.fields.items(content::leaders::items);
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i].fields.set(content::leaders::item::page, static_cast<int>(i) + 4);
  block.fields.set(content::leaders::items, std::move(items));
  return layout::setter_for("leaders")(block, 288, set.setting);
}

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "leaders are a list, read as words, end and note") {
  const auto document = page(agenda, one_frame);
  CHECK(kinds_of(document.structure) == "Document L LI LBody P P LI LBody P P P ");
  CHECK(draw::reading_text(document) ==
        "Welcome\n9:00\nWork in groups\n10:30\nFour people each.\n");
}

TEST_CASE_METHOD(LayoutFixture, "ends stand at the other edge, on the line they end") {
  const auto document = page(agenda, one_frame);
  CHECK(origin_of(document, "9:00").y == Approx(origin_of(document, "Welcome").y));
  CHECK(origin_of(document, "9:00").x > origin_of(document, "10:30").x);
  CHECK(origin_of(document, "Four").y > origin_of(document, "Work").y);
}

TEST_CASE_METHOD(LayoutFixture, "dots are decoration, and stand below each other") {
  OneBlock set(*this, agenda, 288);
  const auto dots = boxes(set.block, "leader");
  REQUIRE(dots.size() == 2);
  CHECK(dots[0].right() == Approx(dots[1].right()));
  CHECK(dots[0].x < dots[1].x);
}

TEST_CASE_METHOD(LayoutFixture, "lines that lead to pages are a table of contents, a link each") {
  OneBlock set(*this, agenda, 288);
  const layout::SetBlock block = contents(set);
  const std::string kinds = kinds_of(block.structure);
  CHECK(kinds.ends_with(" TOC TOCI Reference Link Span Span TOCI Reference Link Span Span P "));
  std::vector<int> pages;
  for (const layout::Piece& piece : block.pieces) {
    for (const draw::Item& item : piece.items) {
      const auto* link = std::get_if<draw::Link>(&item);
      if (!link) continue;
      pages.push_back(link->page);
      CHECK(link->area.width == Approx(288));
      CHECK(link->contents.find(", ") != std::string::npos);
    }
  }
  CHECK(pages == std::vector<int>{4, 5});
}

TEST_CASE_METHOD(LayoutFixture, "a long end has lines of its own and leaves the words half") {
  std::string end;
  for (int i = 0; i < 40; ++i) end += "word ";
  const auto document = page(
      "  main:\n    - kind: leaders\n      id: agenda\n      items:\n"
      "        welcome: {text: \"Welcome\", end: \"" +
          end +
          "\", note: \"Coffee.\"}\n"
          "        next: {text: \"Work\", end: \"10:30\"}\n",
      one_frame);
  CHECK(origin_of(document, "word").y == Approx(origin_of(document, "Welcome").y));
  CHECK(origin_of(document, "word").x >= document.pages[0].media.width / 2 - 1);
  CHECK(origin_of(document, "Work").y > origin_of(document, "Welcome").y + 60);
}

TEST_CASE_METHOD(LayoutFixture, "an end that can't be divided is told, not the words before it") {
  const auto set_material = material(
      "  main:\n    - kind: leaders\n      id: agenda\n"
      "      items:\n        welcome: {text: \"Welcome\", end: \"" +
      std::string(200, 'x') + "\"}\n");
  CHECK_FALSE(paginate(set_material, layout(one_frame)));
  REQUIRE(rules(diagnostics) == std::vector<std::string>{"word-too-wide"});
  CHECK_THAT(diagnostics.all()[0].message, Catch::Contains("a word of 'agenda.welcome.end'"));
}

}  // namespace pliego::leaders_test
