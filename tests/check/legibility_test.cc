// Contrast on finished pages.
#include "check/legibility.h"

#include <catch2/catch.hpp>

#include "support/runs.h"

namespace pliego::legibility_test {

using namespace pliego::test;

namespace {

Color sRGB(double red, double green, double blue, const char* name) {
  return {.red = red, .green = green, .blue = blue, .name = name};
}

const Color black = sRGB(0, 0, 0, "black"), white = sRGB(1, 1, 1, "white");
const Color light_grey = sRGB(0.6, 0.6, 0.6, "light-grey");    // 2.85 to 1 on white
const Color middle_grey = sRGB(0.5, 0.5, 0.5, "middle-grey");  // 3.95 to 1 on white

draw::TextRun words(const char* text, const Color& color, double size = 10) {
  draw::TextRun made = run(text, 10, 50, draw::ContentId{0});
  for (auto& glyph : made.run.glyphs) glyph.advance *= size / made.run.size;
  made.run.size = size;
  made.color = color;
  return made;
}

std::vector<check::Faint> faint(std::vector<draw::Item> items) {
  draw::Document document;
  document.pages.push_back({.trim = {200, 100}, .label = "one", .items = std::move(items)});
  return check::faint_items(document);
}

}  // namespace

TEST_CASE("text is compared with white paper where nothing lies under it") {
  CHECK(faint({words("dark", black)}).empty());
  const auto found = faint({words("pale", light_grey)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].words == "pale");
  CHECK(found[0].ratio == Approx(2.85).margin(0.01));
  CHECK(found[0].ground.name == "paper");
}

TEST_CASE("the topmost fill painted before the text counts, one painted after it does not") {
  const auto band = draw::rectangle({0, 0, 200, 100}, black, "band");
  const auto panel = draw::rectangle({0, 0, 200, 100}, white, "panel");
  CHECK(faint({band, words("white on black", white)}).empty());
  CHECK(faint({band, panel, words("white on white", white)}).size() == 1);
  CHECK(faint({words("black", black), band}).empty());
}

TEST_CASE("one glyph over a faint ground is enough") {
  const auto corner = draw::rectangle({30, 0, 170, 100}, sRGB(0.2, 0.2, 0.2, "dark"), "band");
  const auto found = faint({corner, words("from paper into the dark", black)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].ground.name == "dark");
}

TEST_CASE("large text needs less") {
  CHECK(faint({words("small", middle_grey, 10)}).size() == 1);
  CHECK(faint({words("large", middle_grey, 18)}).empty());
  CHECK(faint({words("large", light_grey, 18)}).size() == 1);
}

TEST_CASE("groups scale what is in them") {
  const auto scaled = [](double scale) {
    return draw::Group{.transform = {scale, 0, 0, scale, 0, 0},
                       .items = {words("grey", middle_grey, 10)}};
  };
  CHECK(faint({scaled(1)}).size() == 1);
  CHECK(faint({scaled(2)}).empty());
}

TEST_CASE("what a printer without colour makes too faint is told as such") {
  // Red on black: 5.25 to 1 in colour, 2.5 to 1 in grey.
  const auto band = draw::rectangle({0, 0, 200, 100}, black, "band");
  const auto found = faint({band, words("red on black", sRGB(1, 0, 0, "red"))});
  REQUIRE(found.size() == 1);
  CHECK(found[0].in_grey);
  CHECK(found[0].ratio < 3);
  CHECK(faint({band, words("yellow on black", sRGB(1, 1, 0, "yellow"))}).empty());
}

TEST_CASE("text on a picture is not judged") {
  const auto picture = std::make_shared<Picture>();
  CHECK(faint({draw::Image{picture, {0, 0, 200, 100}, std::nullopt}, words("pale", light_grey)})
            .empty());
}

TEST_CASE("bars and icons need three to one, decoration nothing") {
  const Rect area{10, 10, 50, 8};
  const auto bar = [&](const Color& color) { return draw::rectangle(area, color, "bar"); };
  const auto track = draw::rectangle({10, 10, 180, 8}, middle_grey, "track");
  CHECK(faint({bar(black)}).empty());
  CHECK(faint({draw::rectangle(area, light_grey, "band")}).empty());
  CHECK(faint({draw::rectangle(area, light_grey, "icon:event")}).size() == 1);
  const auto found = faint({track, bar(light_grey)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].is_mark);
  CHECK(found[0].ground.name == "middle-grey");
  CHECK(faint({track, bar(black)}).empty());

  draw::Document document;
  document.pages.push_back({.trim = {200, 100}, .label = "front", .items = {bar(light_grey)}});
  Diagnostics diagnostics;
  check::check_legibility(document, "card-5x7", {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all().front().rule == "low-contrast-mark");
  CHECK_THAT(diagnostics.all().front().message, Catch::Contains("the bar in 'light-grey'"));
}

TEST_CASE("the rule names layout, page, words and colours") {
  draw::Document document;
  document.pages.push_back(
      {.trim = {200, 100}, .label = "front", .items = {words("pale", light_grey)}});
  Diagnostics diagnostics;
  check::check_legibility(document, "card-5x7", {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  const Diagnostic& told = diagnostics.all().front();
  CHECK(told.rule == "low-contrast");
  CHECK_THAT(told.message, Catch::Contains("card-5x7") && Catch::Contains("'front'") &&
                               Catch::Contains("\"pale\"") && Catch::Contains("2.85:1"));
}

TEST_CASE("a text that only grey makes faint has a rule of its own") {
  draw::Document document;
  document.pages.push_back({.trim = {200, 100},
                            .label = "front",
                            .items = {draw::rectangle({0, 0, 200, 100}, black, "band"),
                                      words("red on black", sRGB(1, 0, 0, "red"))}});
  Diagnostics diagnostics;
  check::check_legibility(document, "card-5x7", {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all().front().rule == "low-contrast-grey");
}

}  // namespace pliego::legibility_test
