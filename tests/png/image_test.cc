// Pictures drawn on a page.
#include <catch2/catch.hpp>

#include "page.h"
#include "support/pictures.h"

namespace pliego::image_test {

using namespace pliego::test;

namespace {

std::shared_ptr<const Picture> decoded(const std::string& file) {
  return std::make_shared<const Picture>(decode_picture(file));
}

}  // namespace

TEST_CASE("A picture at its own size keeps its pixels") {
  const auto samples = ramp(20, 10, 3);
  const Raster raster = picture(
      page(40, 30, {draw::Image{decoded(png_file(20, 10, 3, samples)), {10, 5, 20, 10}, {}}}));
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 20; ++x) {
      const std::size_t i = static_cast<std::size_t>(3 * (20 * y + x));
      CHECK(raster.at(x + 10, y + 5) == Rgb{samples[i], samples[i + 1], samples[i + 2]});
    }
  }
  CHECK(raster.at(9, 7) == white_pixel);
  CHECK(raster.at(30, 7) == white_pixel);
}

TEST_CASE("What is see-through lets the ground through") {
  std::vector<std::uint8_t> samples;
  for (int i = 0; i < 16; ++i) samples.insert(samples.end(), {255, 0, 0, 128});
  const Raster raster =
      picture(page(4, 4,
                   {draw::rectangle({0, 0, 4, 4}, blue, "ground"),
                    draw::Image{decoded(png_file(4, 4, 4, samples)), {0, 0, 4, 4}, {}}}));
  CHECK(raster.at(2, 2)[0] == Approx(128).margin(1));
  CHECK(raster.at(2, 2)[2] == Approx(127).margin(1));
}

TEST_CASE("A JPEG and a gray picture are drawn") {
  const std::vector<std::uint8_t> gray(64, 90);
  const Raster raster =
      picture(page(16, 8,
                   {draw::Image{decoded(jpeg_file(8, 8, 1, gray)), {0, 0, 8, 8}, {}},
                    draw::Image{decoded(png_file(8, 8, 1, gray)), {8, 0, 8, 8}, {}}}));
  CHECK(raster.at(4, 4)[1] == Approx(90).margin(2));
  CHECK(raster.at(12, 4)[1] == 90);
}

TEST_CASE("A picture made larger or smaller has hard edges and no seam") {
  const std::vector<std::uint8_t> dark(3 * 8 * 8, 0);
  const auto small = decoded(png_file(8, 8, 3, dark));
  const Raster larger = picture(page(40, 40, {draw::Image{small, {0, 0, 40, 40}, {}}}));
  for (const auto& [x, y] :
       {std::pair(0, 0), std::pair(39, 0), std::pair(0, 39), std::pair(39, 39)})
    CHECK(larger.at(x, y) == black_pixel);
  const std::vector<std::uint8_t> many(3 * 90 * 90, 0);
  const Raster smaller =
      picture(page(30, 30, {draw::Image{decoded(png_file(90, 90, 3, many)), {0, 0, 30, 30}, {}}}));
  CHECK(smaller.at(0, 0) == black_pixel);
  CHECK(smaller.at(29, 29) == black_pixel);
}

}  // namespace pliego::image_test
