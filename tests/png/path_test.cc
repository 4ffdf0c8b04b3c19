// Paths, groups, clips and links.
#include <catch2/catch.hpp>
#include <cmath>

#include "page.h"

namespace pliego::path_test {

using namespace pliego::test;

TEST_CASE("A colour arrives unchanged") {
  const auto value = GENERATE(0, 1, 17, 91, 127, 128, 200, 254, 255);
  const Color color = {value / 255.0, 1 - value / 255.0, 0.6, 0, 0, 0, 0, "any"};
  const Raster raster = picture(page(4, 4, {draw::rectangle({0, 0, 4, 4}, color, "band")}));
  CHECK(raster.at(2, 2) == Rgb{value, 255 - value, 153});
}

TEST_CASE("Later items lie over earlier ones") {
  const Raster raster = picture(page(10, 10,
                                     {draw::rectangle({0, 0, 10, 10}, red, "band"),
                                      draw::rectangle({2, 2, 3, 3}, blue, "square")}));
  CHECK(raster.at(1, 1) == red_pixel);
  CHECK(raster.at(3, 3) == blue_pixel);
}

TEST_CASE("A half covered pixel is half coloured") {
  const Raster raster = picture(page(4, 4, {draw::rectangle({0.5, 0, 2, 4}, black, "bar")}));
  CHECK(raster.at(0, 1)[0] == Approx(128).margin(2));
  CHECK(raster.at(1, 1) == black_pixel);
}

TEST_CASE("A circle has the area of a circle") {
  const Raster raster = picture(page(60, 60, {draw::circle({30, 30}, 20, black, "bullet")}));
  CHECK(ink(raster) == Approx(std::acos(-1.0) * 400).epsilon(0.005));
  CHECK(raster.at(30, 11) == black_pixel);
  CHECK(raster.at(14, 14) == white_pixel);  // 21.9 from the centre
}

TEST_CASE("A stroke is as wide as it says and ends where the line does") {
  const Raster raster = picture(page(20, 10, {draw::line({2, 5}, {18, 5}, red, 4, "rule")}));
  CHECK(raster.at(2, 3) == red_pixel);
  CHECK(raster.at(17, 6) == red_pixel);
  CHECK(raster.at(10, 2) == white_pixel);
  CHECK(raster.at(10, 7) == white_pixel);
  CHECK(raster.at(1, 5) == white_pixel);
  CHECK(raster.at(18, 5) == white_pixel);
}

TEST_CASE("Round caps reach half a width further") {
  draw::Path rule = draw::line({5, 5}, {15, 5}, red, 4, "rule");
  rule.stroke->cap = LineCap::round;
  const Raster raster = picture(page(20, 10, {rule}));
  CHECK(raster.at(3, 5)[1] < 80);
  CHECK(raster.at(3, 3)[1] > 150);
  CHECK(raster.at(2, 5) == white_pixel);
}

TEST_CASE("Dashes begin with ink and repeat") {
  draw::Path rule = draw::line({0, 5}, {20, 5}, red, 2, "rule");
  rule.stroke->dash = {4, 3};
  const Raster raster = picture(page(20, 10, {rule}));
  for (int x = 0; x < 20; ++x) CHECK(raster.at(x, 4) == (x % 7 < 4 ? red_pixel : white_pixel));
}

TEST_CASE("A path may be filled and stroked, the stroke on top") {
  draw::Path box = draw::rectangle({4, 4, 12, 12}, blue, "box");
  box.stroke = draw::Stroke{.color = red, .width = 2, .dash = {}};
  const Raster raster = picture(page(20, 20, {box}));
  CHECK(raster.at(3, 10) == red_pixel);
  CHECK(raster.at(4, 10) == red_pixel);
  CHECK(raster.at(5, 10) == blue_pixel);
  CHECK(raster.at(3, 3) == red_pixel);  // the corner is mitred
}

TEST_CASE("A group turns and moves what is in it, and nothing after it") {
  // A quarter turn: the group's x runs down the page and its y to the left.
  draw::Group turned{{0, 1, -1, 0, 20, 0}, {}, {}, {draw::rectangle({2, 3, 8, 4}, red, "band")}};
  const Raster raster =
      picture(page(20, 20, {turned, draw::rectangle({0, 0, 2, 2}, blue, "square")}));
  CHECK(raster.at(13, 2) == red_pixel);
  CHECK(raster.at(16, 9) == red_pixel);
  CHECK(raster.at(12, 5) == white_pixel);
  CHECK(raster.at(17, 5) == white_pixel);
  CHECK(raster.at(14, 1) == white_pixel);
  CHECK(raster.at(14, 10) == white_pixel);
  CHECK(raster.at(1, 1) == blue_pixel);
}

TEST_CASE("A clip is in the group's own coordinates and holds for groups inside it") {
  const draw::Group inner{
      Transform::translate(-50, -50), {}, {}, {draw::rectangle({0, 0, 100, 100}, red, "band")}};
  const draw::Group outer{{2, 0, 0, 2, 4, 4}, Rect{1, 1, 3, 2}, {}, {inner}};
  const Raster raster =
      picture(page(20, 20, {outer, draw::rectangle({0, 0, 2, 2}, blue, "square")}));
  CHECK(ink(raster) == Approx((6 * 4 + 4) * 2 / 3.0));
  CHECK(raster.at(6, 6) == red_pixel);
  CHECK(raster.at(11, 9) == red_pixel);
  CHECK(raster.at(12, 9) == white_pixel);
  CHECK(raster.at(1, 1) == blue_pixel);
}

TEST_CASE("A link draws nothing") {
  const draw::Link link{{1, 1, 5, 5}, "https://www.thehotline.org", "The Hotline", 1};
  CHECK(ink(picture(page(10, 10, {link}))) == 0);
}

}  // namespace pliego::path_test
