#include "sheet/sides.h"

#include <catch2/catch.hpp>

#include "small_pages.h"

namespace pliego::sides_test {

using namespace pliego::test;
using sheet::Sides;

namespace {

draw::Document two_sided(const std::vector<std::string>& names) {
  draw::Document document = small_pages(names);
  document.metadata.duplex = draw::Duplex::flip_long_edge;
  return document;
}

std::string labels(const draw::Document& document) {
  std::string all;
  for (const draw::Page& page : document.pages) all += page.label + " ";
  return all;
}

}  // namespace

TEST_CASE("fronts and backs alone, with what is read on them") {
  const auto all = two_sided({"p1", "p2", "p3"});
  const auto fronts = sheet::keep_side(all, Sides::front);
  CHECK(labels(fronts) == "p1 p3 ");
  CHECK(draw::reading_text(fronts) == "p1link\np3link\n");
  CHECK(draw::faults(fronts).empty());
  CHECK(fronts.metadata.duplex == draw::Duplex::none);
  REQUIRE(fronts.outline.size() == 2);
  CHECK(fronts.outline[1].page == 1);
  const auto backs = sheet::keep_side(all, Sides::back);
  CHECK(labels(backs) == "p2 ");
  CHECK(draw::reading_text(backs) == "p2link\n");
  CHECK(draw::faults(backs).empty());
  CHECK(labels(sheet::keep_side(all, Sides::both)) == "p1 p2 p3 ");
}

TEST_CASE("pages that share no paper have no backs") {
  CHECK(labels(sheet::keep_side(small_pages({"p1", "p2"}), Sides::front)) == "p1 p2 ");
  CHECK(sheet::keep_side(small_pages({"p1", "p2"}), Sides::back).pages.empty());
}

TEST_CASE("what held nothing stays beside what is kept, and goes with what is not") {
  draw::Document document = two_sided({"p1", "p2"});
  const auto row = document.structure.add(0, draw::Role::table_row);
  const auto cell = document.structure.add(row, draw::Role::table_data);
  document.pages[0].items.push_back(run("cell", 20, 90, document.structure.add_content(cell)));
  document.structure.add(row, draw::Role::table_data);  // an empty cell
  const auto cells = [](const draw::Document& kept) {
    int count = 0;
    for (const auto& node : kept.structure.nodes) count += node.role == draw::Role::table_data;
    return count;
  };
  CHECK(cells(sheet::keep_side(document, Sides::front)) == 2);
  CHECK(cells(sheet::keep_side(document, Sides::back)) == 0);
}

TEST_CASE("levels of the outline close up where a heading's page is left out") {
  draw::Document document = two_sided({"p1", "p2"});
  document.outline = {{"one", 1, 0, 0}, {"two", 2, 1, 0}, {"three", 3, 1, 9}};
  const auto backs = sheet::keep_side(document, Sides::back);
  REQUIRE(backs.outline.size() == 2);
  CHECK(backs.outline[0].level == 1);
  CHECK(backs.outline[1].level == 2);
}

TEST_CASE("for the other edge backs are turned by half, fronts stay") {
  const auto turned = sheet::for_flip(two_sided({"p1", "p2"}), draw::Duplex::flip_short_edge);
  CHECK(lying(turned.pages[0], {100, 200}) == std::vector<Lying>{{"p1", 0, 0, false, true}});
  CHECK(lying(turned.pages[1], {100, 200}) == std::vector<Lying>{{"p2", 0, 0, true, true}});
  CHECK(turned.metadata.duplex == draw::Duplex::flip_short_edge);
  CHECK(turned.outline[1].y == 180);
  CHECK(draw::faults(turned).empty());
  const auto same = sheet::for_flip(two_sided({"p1", "p2"}), draw::Duplex::flip_long_edge);
  CHECK_FALSE(lying(same.pages[1], {100, 200})[0].on_head);
}

}  // namespace pliego::sides_test
