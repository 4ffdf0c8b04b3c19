// The tests' own measure of pictures.
#include <catch2/catch.hpp>

#include "support/picture_compare.h"

namespace pliego::compare_test {

using namespace pliego::test;

namespace {

Raster grey(int width, int height, int value) {
  return {width, height,
          std::vector<std::uint8_t>(3 * static_cast<std::size_t>(width) * height,
                                    static_cast<std::uint8_t>(value))};
}

}  // namespace

TEST_CASE("Pictures are compared on the whole and block by block") {
  const Raster white = grey(40, 20, 255);
  Raster spotted = white;
  for (int y = 5; y < 9; ++y)
    for (int x = 21; x < 29; ++x) spotted.rgb[3 * (40 * y + x) + 1] = 0;
  CHECK(compare(white, white).is_same_picture());
  const PictureDifference difference = compare(white, spotted);
  CHECK(difference.mean == Approx(32 * 255 / 2400.0));
  CHECK(difference.worst_block == Approx(32 * 255 / 192.0));
  CHECK(difference.block_x == 21);
  CHECK_FALSE(difference.is_same_picture());
}

TEST_CASE("A faint difference everywhere fails by its mean") {
  CHECK(compare(grey(10, 10, 200), grey(10, 10, 201)).is_same_picture());
  CHECK_FALSE(compare(grey(10, 10, 200), grey(10, 10, 202)).is_same_picture());
}

TEST_CASE("Pictures of two sizes are not compared") {
  CHECK_THROWS(compare(grey(10, 10, 0), grey(10, 11, 0)));
}

TEST_CASE("Shrinking averages squares") {
  Raster raster = grey(6, 3, 10);
  for (int y = 0; y < 3; ++y) raster.rgb[3 * (6 * y + 4)] = 100;
  const Raster small = shrunk(raster, 3);
  REQUIRE(small.width == 2);
  REQUIRE(small.height == 1);
  CHECK(small.at(0, 0) == Rgb{10, 10, 10});
  CHECK(small.at(1, 0) == Rgb{40, 10, 10});
}

}  // namespace pliego::compare_test
