#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "support/runs.h"

namespace pliego::item_test {

using namespace pliego::draw;

namespace {

const Color plum{.red = 0.2, .green = 0.1, .blue = 0.3, .name = "plum"};

bool close(const Rect& a, const Rect& b) { return a.contains(b, 1e-6) && b.contains(a, 1e-6); }

}  // namespace

TEST_CASE("the bounds of text leave out the space that hangs at its end") {
  const auto words = test::run("ab", 10, 50, {});
  const auto with_space = test::run("ab ", 10, 50, {});
  CHECK(close(*bounds(Item(words)), *bounds(Item(with_space))));
  CHECK(bounds(Item(words))->width == Approx(words.run.width()));
  CHECK_FALSE(bounds(Item(test::run(" ", 10, 50, {}))));
}

TEST_CASE("in right-to-left text the space hangs at the left") {
  auto turned = test::run(" ab", 10, 50, {});
  turned.run.right_to_left = true;
  const double space = turned.run.glyphs[0].advance;
  CHECK(bounds(Item(turned))->x == Approx(10 + space));
}

TEST_CASE("bounds go through groups: transform and clip") {
  Group group{.transform = Transform::translate(100, 0),
              .items = {rectangle({0, 0, 50, 50}, plum, "band")}};
  CHECK(close(*bounds(Item(group)), {100, 0, 50, 50}));
  group.clip = Rect{10, 10, 20, 20};
  CHECK(close(*bounds(Item(group)), {110, 10, 20, 20}));
  group.transform = {-1, 0, 0, -1, 100, 100};  // half a turn about (50, 50)
  CHECK(close(*bounds(Item(group)), {70, 70, 20, 20}));
}

TEST_CASE("a stroked line is as thick as its pen") {
  CHECK(close(*bounds(Item(line({0, 10}, {40, 10}, plum, 2, "rule"))), {-1, 9, 42, 2}));
}

TEST_CASE("a circle reaches its radius and no farther") {
  CHECK(close(*bounds(Item(circle({50, 50}, 10, plum, "disc"))), {40, 40, 20, 20}));
}

TEST_CASE("a glyph's outline stands on its pen and scales with the size") {
  const auto glyph = test::lato().nominal_glyph('H');
  const auto box = bounds(Item(glyph_path(test::lato(), glyph, {10, 50}, 20, plum, "icon")));
  REQUIRE(box);
  CHECK(box->bottom() == Approx(50).margin(0.01));
  const auto& m = test::lato().metrics();
  CHECK(box->height == Approx(m.cap_height / m.units_per_em * 20).margin(0.15));
}

TEST_CASE("the ink of a run is that of its letters, without the room around them") {
  const TextRun run = test::run("Ha", 10, 50, 0);
  const auto ink = ink_bounds(run);
  REQUIRE(ink);
  std::optional<Rect> drawn;
  double x = run.origin.x;
  for (const text::Glyph& glyph : run.run.glyphs) {
    const auto box = bounds(
        Item(glyph_path(*run.run.font, glyph.id, {x, run.origin.y}, run.run.size, plum, "letter")));
    REQUIRE(box);
    drawn = drawn ? united(*drawn, *box) : *box;
    x += glyph.advance;
  }
  CHECK(ink->contains(*drawn, 0.05));
  CHECK(drawn->contains(*ink, 0.05));
  CHECK_FALSE(ink_bounds(test::run("  ", 10, 50, 0)));
}

TEST_CASE("appended items move, and their ids with them") {
  std::vector<Item> to;
  std::vector<Item> items{
      test::run("a", 1, 2, 0), rectangle({0, 0, 5, 5}, plum, "band"),
      Link{.area = {1, 1, 2, 2}, .uri = "tel:988", .contents = "988", .node = 1}};
  append(to, std::move(items), 10, 20, {.node = 4, .content = 7});
  CHECK(std::get<TextRun>(to[0]).origin == Point{11, 22});
  CHECK(std::get<TextRun>(to[0]).mark == Mark(7));
  CHECK_FALSE(std::get<Path>(to[1]).mark);
  CHECK(close(*bounds(to[1]), {10, 20, 5, 5}));
  CHECK(std::get<Link>(to[2]).node == 5);
  CHECK(close(std::get<Link>(to[2]).area, {11, 21, 2, 2}));
}

TEST_CASE("appended groups keep what they hold in place") {
  std::vector<Item> to;
  Group group{.transform = Transform::translate(5, 5), .items = {test::run("a", 1, 2, 0)}};
  append(to, {group}, 10, 20, {.node = 0, .content = 3});
  const auto& moved = std::get<Group>(to[0]);
  CHECK(moved.transform.e == 15);
  CHECK(std::get<TextRun>(moved.items[0]).origin == Point{1, 2});
  CHECK(std::get<TextRun>(moved.items[0]).mark == Mark(3));
}

TEST_CASE("leaves are visited in painting order with their transforms") {
  Page page = test::blank_page("one");
  page.items.push_back(test::run("a", 0, 0, {}));
  page.items.push_back(
      Group{.transform = Transform::translate(7, 0), .items = {test::run("b", 0, 0, {})}});
  std::string seen;
  for_each_leaf(page, [&](const Item& item, const Transform& t) {
    seen += std::get<TextRun>(item).run.text + std::to_string(static_cast<int>(t.e));
  });
  CHECK(seen == "a0b7");
}

TEST_CASE("the dump tells every item, mark and element") {
  Document document;
  document.metadata = {.title = "Title", .language = "en-US", .date = "2026-11-22"};
  document.structure.add(-1, Role::document);
  const NodeId head = document.structure.add(0, Role::h1);
  document.structure.nodes[head].id = "headline.text";
  document.pages.push_back(test::blank_page("front"));
  document.pages[0].items = {rectangle({0, 0, 100, 30}, plum, "band"),
                             test::run("Hi", 20, 25, document.structure.add_content(head))};
  document.outline.push_back({.title = "Hi", .level = 1, .page = 0, .y = 12.5});
  CHECK(dump(document) ==
        "document \"Title\" en-US 2026-11-22\n"
        "page front trim 100 x 200 bleed 0 0 100 x 200 media 0 0 100 x 200\n"
        "  panel front 0 0 100 x 200 safe 10 10 80 x 180\n"
        "  path band 0 0 100 x 30 fill plum artifact\n"
        "  text 20 25 w10.04 lato-regular 10 ink #0 \"Hi\"\n"
        "structure\n"
        "  Document\n"
        "    H1 headline.text #0\n"
        "outline 1 page 0 y 12.5 \"Hi\"\n");
}

}  // namespace pliego::item_test
