// Text as it lies on the page: whole, at its exact place, under transforms and clips.
#include <catch2/catch.hpp>
#include <cmath>

#include "page.h"
#include "png/flatten.h"
#include "support/picture_compare.h"

namespace pliego::text_test {

using namespace pliego::test;

namespace {

// The middle of the ink, in pixels.
Point centre(const Raster& raster) {
  Point sum;
  for (int y = 0; y < raster.height; ++y)
    for (int x = 0; x < raster.width; ++x) {
      const double dark = (255 - raster.at(x, y)[1]) / 255.0;
      sum = {sum.x + dark * (x + 0.5), sum.y + dark * (y + 0.5)};
    }
  return {sum.x / ink(raster), sum.y / ink(raster)};
}

// The area that the edges go round (Gauss), in pixels: right where no contours overlap.
double area(const std::string& letter, double size) {
  const double scale = size / lato().metrics().units_per_em;
  std::vector<png::Edge> edges;
  png::flatten(lato().outline(lato().nominal_glyph(static_cast<unsigned char>(letter[0]))),
               {scale, 0, 0, scale, 0, 0}, edges);
  double sum = 0;
  for (const png::Edge& edge : edges) sum += edge.from.x * edge.to.y - edge.to.x * edge.from.y;
  return std::abs(sum) / 2;
}

// A letter as a path of the same outline, filled by cairo.
draw::Path as_path(const std::string& letter, double size, Point origin) {
  return draw::glyph_path(lato(), lato().nominal_glyph(static_cast<unsigned char>(letter[0])),
                          origin, size, black, "letter");
}

}  // namespace

TEST_CASE("Letters cover the area of their outlines") {
  const std::string letter = GENERATE("H", "O", "g", "e", "S");
  const double size = GENERATE(9.0, 20.0, 80.0);
  const double covered = ink(picture(page(100, 120, {words(letter, size, {10.3, 81.6})})));
  CHECK(covered == Approx(area(letter, size)).epsilon(0.01));
}

TEST_CASE("Text is the same picture as the outlines filled as paths") {
  const double size = GENERATE(9.0, 20.0, 80.0);
  const Raster by_text = picture(page(100, 120, {words("g", size, {10.3, 81.6})}));
  const Raster by_path = picture(page(100, 120, {as_path("g", size, {10.3, 81.6})}));
  CHECK(compare(by_text, by_path).worst_block < 5);
}

TEST_CASE("Letters lie at their exact place, not on whole pixels") {
  const Point start = centre(picture(page(100, 60, {words("Hg", 30, {20, 40})})));
  const double step = GENERATE(0.125, 0.25, 0.5, 0.75);
  const Point moved = centre(picture(page(100, 60, {words("Hg", 30, {20 + step, 40 - step})})));
  CHECK(moved.x - start.x == Approx(step).margin(0.05));
  CHECK(moved.y - start.y == Approx(-step).margin(0.05));
}

TEST_CASE("The pen moves by advances, and offsets move one glyph alone") {
  draw::TextRun run = words("IoI", 20, {10, 30});
  const Raster plain = picture(page(80, 40, {run}));
  run.run.glyphs[1].dy = -8;
  run.run.glyphs[1].dx = 3;
  const Raster shifted = picture(page(80, 40, {run}));
  CHECK(ink(shifted) == Approx(ink(plain)).epsilon(0.01));
  CHECK(centre(shifted).y < centre(plain).y - 1);
  run.run.glyphs[1].advance += 25;
  CHECK(centre(picture(page(80, 40, {run}))).x > centre(shifted).x + 5);
}

TEST_CASE("Text takes its colour, and a gap between its letters takes none") {
  const Raster raster = picture(page(60, 60, {words("I I", 40, {5, 50}, red)}));
  bool pure = false;
  for (int x = 0; x < 60; ++x) {
    const Rgb pixel = raster.at(x, 40);
    CHECK(pixel[0] == 255);
    pure |= pixel == red_pixel;
  }
  CHECK(pure);
  CHECK(raster.at(20, 40) == white_pixel);
}

TEST_CASE("Letters that overlap don't cancel") {
  draw::TextRun twice = words("HH", 40, {10, 50});
  twice.run.glyphs[0].advance = 0;
  const double once = ink(picture(page(60, 60, {words("H", 40, {10, 50})})));
  const double both = ink(picture(page(60, 60, {twice})));
  CHECK(both >= once);
  CHECK(both < 1.15 * once);  // half covered edges add up
}

TEST_CASE("Text turns with its group and is cut by its clip") {
  const draw::TextRun run = words("Help", 20, {0, 20});
  const double whole = ink(picture(page(60, 60, {run})));
  const draw::Group turned{{0, 1, -1, 0, 40, 5}, {}, {}, {run}};
  const Raster raster = picture(page(60, 60, {turned}));
  CHECK(ink(raster) == Approx(whole).epsilon(0.01));
  CHECK(centre(raster).x == Approx(40 - 13).margin(3));  // above the baseline is to the right
  const draw::Group cut{{}, Rect{0, 0, 60, 13}, {}, {run}};
  const double upper = ink(picture(page(60, 60, {cut})));
  CHECK(upper > 0.2 * whole);
  CHECK(upper < 0.8 * whole);
}

TEST_CASE("Text half outside of the page is cut at the edge, on every side") {
  const Raster all = picture(page(100, 60, {words("HOMO", 30, {10, 40})}));
  const auto part = [&](int x, int y, int width, int height) {
    const draw::Page cut = page(width, height, {words("HOMO", 30, {10.0 - x, 40.0 - y})});
    const Raster raster = picture(cut);
    for (int row = 0; row < height; ++row)
      for (int column = 0; column < width; ++column)
        if (raster.at(column, row) != all.at(x + column, y + row)) return false;
    return true;
  };
  CHECK(part(30, 0, 70, 60));
  CHECK(part(0, 30, 100, 30));
  CHECK(part(0, 0, 45, 60));
  CHECK(part(0, 0, 100, 28));
  CHECK(part(24, 25, 20, 10));
}

TEST_CASE("Text larger than a band of the mask has no seams") {
  // 2,000 pixels wide: more than a band of rows.
  const Raster raster = picture(page(2000, 900, {words("IIIIIIII", 1100, {20, 850})}));
  const Raster letter = picture(page(2000, 900, {as_path("I", 1100, {20, 850})}));
  for (int y = 60; y < 850; ++y) {
    int dark = 0, expected = 0;
    for (int x = 0; x < 300; ++x) {
      dark += raster.at(x, y) == black_pixel;
      expected += letter.at(x, y) == black_pixel;
    }
    REQUIRE(dark == expected);
  }
}

}  // namespace pliego::text_test
