// From inks to what one sees.
#include "press/proof.h"

#include <catch2/catch.hpp>

#include "support/runs.h"

namespace pliego::proof_test {

namespace {

Color inks(double cyan, double magenta, double yellow, double black) {
  return {.red = 0.5,
          .green = 0.5,
          .blue = 0.5,
          .cyan = cyan,
          .magenta = magenta,
          .yellow = yellow,
          .black = black,
          .name = "own"};
}

}  // namespace

TEST_CASE("paper is white, black ink dark, and each ink takes its own light away") {
  const press::Proof proof;
  const Color paper = proof.seen(inks(0, 0, 0, 0)), black = proof.seen(inks(0, 0, 0, 1));
  CHECK(luminance(paper) > 0.97);
  CHECK(luminance(black) < 0.05);
  CHECK(contrast(paper, black) > 10);
  const Color cyan = proof.seen(inks(1, 0, 0, 0)), magenta = proof.seen(inks(0, 1, 0, 0));
  const Color yellow = proof.seen(inks(0, 0, 1, 0));
  CHECK(cyan.red < 0.2);
  CHECK(magenta.green < 0.2);
  CHECK(yellow.blue < 0.2);
}

TEST_CASE("a tint of black lies between, and a colour without inks stays") {
  const press::Proof proof;
  const double half = luminance(proof.seen(inks(0, 0, 0, 0.5)));
  CHECK(half > luminance(proof.seen(inks(0, 0, 0, 1))));
  CHECK(half < luminance(proof.seen(inks(0, 0, 0, 0.2))));
  Color screen = inks(0, 0, 0, 1);
  screen.has_inks = false;
  CHECK(proof.seen(screen) == screen);
}

TEST_CASE("texts, fills and strokes of a document are shown, in groups as well") {
  draw::Document document;
  draw::Page page{.trim = {100, 100}};
  draw::TextRun words = test::run("words", 10, 50, draw::ContentId{0});
  words.color = inks(0, 0, 0, 1);
  page.items.push_back(draw::rectangle({0, 0, 9, 9}, inks(0, 0, 0, 0), "paper"));
  page.items.push_back(
      draw::Group{.items = {words, draw::line({0, 0}, {9, 9}, inks(0, 0, 0, 1), 1, "line")}});
  document.pages.push_back(std::move(page));
  const draw::Document seen = press::Proof().seen(document);
  const auto& items = seen.pages[0].items;
  CHECK(luminance(*std::get<draw::Path>(items[0]).fill) > 0.97);
  const auto& group = std::get<draw::Group>(items[1]);
  CHECK(luminance(std::get<draw::TextRun>(group.items[0]).color) < 0.05);
  CHECK(luminance(std::get<draw::Path>(group.items[1]).stroke->color) < 0.05);
}

}  // namespace pliego::proof_test
