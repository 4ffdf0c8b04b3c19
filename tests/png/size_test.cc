// Sizes in pixels, and edges that lie on the pixel grid.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "page.h"

namespace pliego::size_test {

using namespace pliego::test;

namespace {

Size pixels(double width, double height, double dpi) {
  const png::Picture made = png::new_writer()->write(page(width, height, {}), {dpi});
  const Raster read = decode_png(made.bytes);
  CHECK(made.width == read.width);
  CHECK(made.height == read.height);
  return {static_cast<double>(read.width), static_cast<double>(read.height)};
}

}  // namespace

TEST_CASE("A picture has the media box's size, rounded to the nearest pixel") {
  CHECK(pixels(810, 1012.5, 96) == Size{1080, 1350});
  CHECK(pixels(360, 504, 150) == Size{750, 1050});
  CHECK(pixels(378, 522, 150) == Size{788, 1088});  // 787.5 and 1087.5
  CHECK(pixels(72.4, 71.6, 72) == Size{72, 72});
}

TEST_CASE("A thumbnail is 480 pixels wide, and no larger than the picture") {
  const auto writer = png::new_writer();
  const auto size = [&](double width, double height, double dpi) {
    const png::Picture made = writer->thumbnail(page(width, height, {}), {dpi});
    return Size{static_cast<double>(made.width), static_cast<double>(made.height)};
  };
  CHECK(size(810, 1012.5, 96) == Size{480, 600});
  CHECK(size(71.3, 37.7, 2400) == Size{480, 254});
  CHECK(size(360, 504, 96) == Size{480, 672});
  CHECK(size(360, 504, 60) == Size{300, 420});
  CHECK(size(14400, 36, 96) == Size{480, 1});
}

TEST_CASE("A page without items is white") {
  const Raster raster = picture(page(7, 5, {}));
  CHECK(raster.rgb == std::vector<std::uint8_t>(7 * 5 * 3, 255));
}

TEST_CASE("A background fills the last row and column whatever rounding did to the size") {
  const auto dpi = GENERATE(72.0, 96.0, 97.3, 150.0);
  const draw::Page full = page(71.3, 37.7, {draw::rectangle({0, 0, 71.3, 37.7}, red, "band")});
  const Raster raster = decode_png(png::new_writer()->write(full, {dpi}).bytes);
  CHECK(ink(raster) == Approx(raster.width * raster.height * 2 / 3.0));
}

TEST_CASE("A band's edge on the pixel grid has no grey row beside it") {
  // 3/4 pt is one pixel at 96 dpi.
  const draw::Page banded = page(810, 75, {draw::rectangle({0, 0, 810, 33.75}, blue, "band")});
  const Raster raster = decode_png(png::new_writer()->write(banded, {96}).bytes);
  REQUIRE(raster.height == 100);
  for (const int x : {0, 540, 1079}) {
    CHECK(raster.at(x, 44) == blue_pixel);
    CHECK(raster.at(x, 45) == white_pixel);
  }
}

TEST_CASE("The media box may begin outside of the trim") {
  draw::Page bleeding = page(20, 10, {draw::rectangle({-4, -3, 6, 5}, red, "band")});
  bleeding.media = bleeding.bleed = {-4, -3, 28, 16};
  const Raster raster = picture(bleeding);
  REQUIRE(raster.width == 28);
  REQUIRE(raster.height == 16);
  CHECK(raster.at(0, 0) == red_pixel);
  CHECK(raster.at(5, 4) == red_pixel);
  CHECK(raster.at(6, 4) == white_pixel);
  CHECK(raster.at(5, 5) == white_pixel);
}

TEST_CASE("Sides of no pixel, and of more than 20,000, are refused") {
  const auto writer = png::new_writer();
  CHECK_THROWS_AS(writer->write(page(20'001, 1, {}), point_is_pixel), std::length_error);
  CHECK_THROWS_AS(writer->write(page(1, 1e300, {}), point_is_pixel), std::length_error);
  CHECK_THROWS_AS(writer->write(page(0.4, 10, {}), point_is_pixel), std::length_error);
  CHECK(writer->write(page(20'000, 1, {}), point_is_pixel).width == 20'000);
}

TEST_CASE("What cairo can't draw is an error, and the next page is not harmed") {
  draw::Path dashed = draw::line({0, 5}, {10, 5}, black, 2, "rule");
  dashed.stroke->dash = {0, 0};
  const auto writer = png::new_writer();
  CHECK_THROWS_AS(writer->write(page(10, 10, {dashed}), point_is_pixel), SystemError);
  const draw::Page sound = page(10, 10, {draw::rectangle({0, 0, 10, 10}, red, "band")});
  CHECK(decode_png(writer->write(sound, point_is_pixel).bytes).at(5, 5) == red_pixel);
}

}  // namespace pliego::size_test
