// What lies below a place on a page.
#include "draw/ground.h"

#include <catch2/catch.hpp>

#include "support/runs.h"

namespace pliego::ground_test {

using namespace pliego::test;

namespace {

const Color red{.red = 1, .name = "red"}, blue{.blue = 1, .name = "blue"};

std::string name_at(const draw::Page& page, Point point) {
  const auto color = draw::Ground(page).at(point);
  return color ? color->name : "a picture";
}

}  // namespace

TEST_CASE("the topmost fill counts, paper where there is none, and no colour of a picture") {
  draw::Page page = blank_page("one");
  page.items.push_back(draw::rectangle({0, 0, 50, 100}, red, "band"));
  page.items.push_back(draw::rectangle({25, 0, 50, 100}, blue, "band"));
  page.items.push_back(draw::Image{std::make_shared<Picture>(), {0, 100, 100, 100}, std::nullopt});
  CHECK(name_at(page, {10, 50}) == "red");
  CHECK(name_at(page, {30, 50}) == "blue");
  CHECK(name_at(page, {90, 50}) == "paper");
  CHECK(name_at(page, {50, 150}) == "a picture");
}

TEST_CASE("fills in groups lie where the group puts them; lines cover nothing") {
  draw::Page page = blank_page("one");
  page.items.push_back(draw::Group{.transform = {1, 0, 0, 1, 40, 0},
                                   .items = {draw::rectangle({0, 0, 20, 20}, red, "band")}});
  page.items.push_back(draw::line({0, 10}, {100, 10}, blue, 4, "rule"));
  CHECK(name_at(page, {10, 10}) == "paper");
  CHECK(name_at(page, {50, 10}) == "red");
}

TEST_CASE("under an area is one colour only where one fill holds all of it") {
  draw::Page page = blank_page("one");
  page.items.push_back(draw::rectangle({0, 0, 50, 50}, red, "band"));
  const draw::Ground ground(page);
  CHECK(ground.under({10, 10, 5, 5})->name == "red");
  CHECK(ground.under({60, 60, 5, 5})->name == "paper");
  CHECK_FALSE(ground.under({45, 10, 20, 5}));
}

}  // namespace pliego::ground_test
