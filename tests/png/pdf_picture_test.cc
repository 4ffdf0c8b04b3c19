// The tests' own drawing of PDF pages, by pdftocairo.
#include "support/pdf_picture.h"

#include <catch2/catch.hpp>

#include "files/files.h"
#include "support/temp_folder.h"

namespace pliego::pdf_picture_test {

using namespace pliego::test;

namespace {

// A PDF of one page, 20 x 10 points, with `content` on it.
std::string tiny_pdf(const std::string& content) {
  std::string file = "%PDF-1.7\n", table = "0000000000 65535 f \n";
  const auto add = [&](const std::string& object) {
    const std::string at = std::to_string(file.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    file += std::to_string(table.size() / 20 - 1) + " 0 obj\n" + object + "\nendobj\n";
  };
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
  add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 20 10]/Contents 4 0 R/Resources<<>>>>");
  add("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
  const std::string start = std::to_string(file.size());
  return file + "xref\n0 5\n" + table + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + start +
         "\n%%EOF\n";
}

}  // namespace

TEST_CASE("A PDF page is drawn in the picture's size, its edges averaged") {
  // Red from x = 5 to x = 12.5 points, over the whole height.
  const TempFolder folder;
  write_file(folder / "tiny.pdf", tiny_pdf("1 0 0 rg 5 0 7.5 10 re f"));
  const Raster raster = draw_pdf_page(folder / "tiny.pdf", 1, 20, 10);
  REQUIRE(raster.width == 20);
  REQUIRE(raster.height == 10);
  CHECK(raster.at(4, 5) == Rgb{255, 255, 255});
  CHECK(raster.at(5, 0) == Rgb{255, 0, 0});
  CHECK(raster.at(12, 9)[1] == Approx(127).margin(2));
  CHECK(raster.at(13, 9) == Rgb{255, 255, 255});
}

TEST_CASE("A PDF that can't be drawn is an error") {
  CHECK_THROWS(draw_pdf_page("/nowhere.pdf", 1, 20, 10));
}

}  // namespace pliego::pdf_picture_test
