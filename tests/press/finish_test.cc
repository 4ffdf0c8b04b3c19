// A document made ready for a press.
#include "press/finish.h"

#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "plum.h"
#include "press/small_type.h"
#include "support/runs.h"

namespace pliego::finish_test {

using namespace pliego::test;

namespace {

const Color ink{.red = 0.1, .green = 0.1, .blue = 0.1, .black = 1, .name = "ink"};
const Color blush{.red = 0.95,
                  .green = 0.84,
                  .blue = 0.72,
                  .magenta = 0.16,
                  .yellow = 0.27,
                  .black = 0,
                  .name = "blush"};
const Color cream{.red = 1, .green = 0.9, .blue = 0.8, .yellow = 0.2, .black = 0, .name = "cream"};

draw::Document page_of(std::vector<draw::Item> items) {
  draw::Document document;
  document.pages.push_back({.trim = {200, 100},
                            .media = {-9, -9, 218, 118},
                            .bleed = {-9, -9, 218, 118},
                            .label = "front",
                            .panels = {},
                            .items = std::move(items)});
  return document;
}

draw::TextRun words(const std::string& text, double size, const Color& color) {
  draw::TextRun made = run(text, 20, 30, std::nullopt);
  made.run.size = size;
  made.color = color;
  return made;
}

std::vector<draw::TextRun> texts(const draw::Document& document) {
  std::vector<draw::TextRun> found;
  for (const draw::Page& page : document.pages)
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      if (const auto* text = std::get_if<draw::TextRun>(&item)) found.push_back(*text);
    });
  return found;
}

std::shared_ptr<Picture> see_through() {
  return std::make_shared<Picture>(Picture{.name = "logo",
                                           .width = 2,
                                           .height = 1,
                                           .channels = 3,
                                           .color = {255, 255, 255, 255, 255, 255},
                                           .alpha = {0, 255}});
}

const draw::Image& image_of(const draw::Document& document) {
  return std::get<draw::Image>(document.pages[0].items.back());
}

}  // namespace

TEST_CASE("structure, links and outline are left out, and the file says what it is") {
  auto document =
      page_of({run("word", 20, 30, 0), draw::Link{{20, 20, 20, 12}, "tel:1", "Call", 1}});
  document.structure.add(-1, draw::Role::document);
  document.structure.add_content(0);
  document.outline.push_back({.title = "word"});
  const auto finished = press::Finisher().finish(document);
  CHECK(finished.structure.nodes.empty());
  CHECK(finished.outline.empty());
  REQUIRE(finished.pages[0].items.size() == 1);
  CHECK_FALSE(draw::mark_of(finished.pages[0].items[0]));
  CHECK(finished.metadata.conformance == draw::Metadata::Conformance::x1a);
  CHECK(finished.metadata.inks == draw::Metadata::Inks::cmyk);
}

TEST_CASE("text in black alone overprints, other text does not") {
  const auto found =
      texts(press::Finisher().finish(page_of({words("black", 10, ink), words("plum", 14, plum)})));
  CHECK(found[0].overprint);
  CHECK_FALSE(found[1].overprint);
}

TEST_CASE("small type of several inks is black on light ground, paper on dark") {
  const auto found =
      texts(press::Finisher().finish(page_of({words("dark", 8, plum), words("light", 8, blush)})));
  CHECK(found[0].color.black == 1);
  CHECK(found[0].overprint);
  CHECK(press::has_several_inks(found[0].color) == false);
  CHECK((found[1].color.magenta == 0 && found[1].color.yellow == 0 && found[1].color.black == 0));
}

TEST_CASE("type of one font and colour changes together, headlines stay") {
  const auto found = texts(press::Finisher().finish(
      page_of({words("small", 8.9, plum), words("near", 9.4, plum), words("headline", 30, plum)})));
  CHECK(found[0].color.cyan == 0);
  CHECK(found[1].color.cyan == 0);
  CHECK(found[2].color == plum);
  CHECK(texts(press::Finisher().finish(page_of({words("near", 9.4, plum)})))[0].color == plum);
}

TEST_CASE("a colour without inks gets them") {
  Color own = plum;
  own.has_inks = false;
  own.cyan = own.magenta = own.yellow = 0;
  const auto finished =
      press::Finisher().finish(page_of({draw::rectangle({0, 0, 50, 50}, own, "band")}));
  const Color made = *std::get<draw::Path>(finished.pages[0].items[0]).fill;
  CHECK(made.has_inks);
  CHECK(made.magenta > 0.5);
}

TEST_CASE("a see-through picture becomes solid over the one colour below it") {
  const auto finished = press::Finisher().finish(
      page_of({draw::rectangle({0, 0, 100, 80}, cream, "band"),
               draw::Image{see_through(), {10, 10, 40, 20}, std::nullopt}}));
  // Where it is clear the ground shows, where it is white no ink is.
  CHECK(image_of(finished).picture->inks == std::vector<std::uint8_t>{0, 0, 51, 0, 0, 0, 0, 0});
}

TEST_CASE("over two colours it stays as it is, for preflight to tell") {
  const auto picture = see_through();
  const auto finished =
      press::Finisher().finish(page_of({draw::rectangle({0, 0, 30, 80}, cream, "band"),
                                        draw::Image{picture, {10, 10, 40, 20}, std::nullopt}}));
  CHECK(image_of(finished).picture == picture);
}

TEST_CASE("one picture used twice is converted once") {
  const auto picture = std::make_shared<Picture>(
      Picture{.name = "p", .width = 1, .height = 1, .channels = 3, .color = {200, 30, 30}});
  const auto finished =
      press::Finisher().finish(page_of({draw::Image{picture, {10, 10, 1, 1}, std::nullopt},
                                        draw::Image{picture, {30, 10, 1, 1}, std::nullopt}}));
  const auto& items = finished.pages[0].items;
  CHECK(std::get<draw::Image>(items[0]).picture == std::get<draw::Image>(items[1]).picture);
  CHECK(std::get<draw::Image>(items[0]).picture->inks.size() == 4);
}

TEST_CASE("a see-through shape becomes solid over the one colour below it, and no other") {
  draw::Path shape = draw::rectangle({10, 10, 20, 20}, plum, "logo.svg");
  shape.opacity = 0.5;
  const auto path = [](const draw::Document& document) {
    return std::get<draw::Path>(document.pages[0].items.back());
  };
  const auto on_one =
      press::Finisher().finish(page_of({draw::rectangle({0, 0, 100, 80}, cream, "band"), shape}));
  CHECK(path(on_one).opacity == 1);
  CHECK(path(on_one).fill->magenta == Approx(plum.magenta / 2));
  CHECK(path(on_one).fill->yellow == Approx((plum.yellow + cream.yellow) / 2));
  const auto on_two =
      press::Finisher().finish(page_of({draw::rectangle({0, 0, 20, 80}, cream, "band"), shape}));
  CHECK(path(on_two).opacity == 0.5);
}

TEST_CASE("a gradient gets its inks") {
  Color red{.red = 1, .has_inks = false}, blue{.blue = 1, .has_inks = false};
  draw::Path shape = draw::rectangle({10, 10, 20, 20}, red, "logo.svg");
  shape.gradient =
      std::make_shared<const Gradient>(Gradient{.to = {20, 0}, .stops = {{0, red}, {1, blue}}});
  const auto finished = press::Finisher().finish(page_of({shape}));
  for (const GradientStop& stop : std::get<draw::Path>(finished.pages[0].items[0]).gradient->stops)
    CHECK(stop.color.has_inks);
}

}  // namespace pliego::finish_test
