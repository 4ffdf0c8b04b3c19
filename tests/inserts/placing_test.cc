// Nothing on a page can tell that it lies in a packet: neither what it leaves open nor what hangs
// on the page's own space.
#include <catch2/catch.hpp>

#include "bench.h"
#include "files/files.h"
#include "raw_pdf.h"
#include "structure_text.h"

namespace pliego::placing_test {

using namespace pliego::test;

namespace {

// From red at the left to blue at the right, and tiles of 40 points.
struct Patterns {
  int gradient, tiles;
  std::string resources() const {
    return "/Pattern<</G " + reference(gradient) + "/T " + reference(tiles) + ">>";
  }
};

constexpr const char* fills =
    "/Pattern cs /G scn 100 600 400 120 re f /T scn 100 300 400 200 re f ";

Patterns add_patterns(RawPdf& pdf) {
  const int gradient = pdf.add(
      "<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[100 0 500 0]"
      "/Function<</FunctionType 2/N 1/Domain[0 1]/C0[1 0 0]/C1[0 0 1]>>>>>>");
  const int tiles = pdf.add_stream(
      "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 40 40]/XStep 40/YStep 40"
      "/Matrix[1 0 0 1 7 3]/Resources<<>>",
      "0 0.5 0 rg 10 10 20 20 re f");
  return {gradient, tiles};
}

std::string with(const std::string& resources, const std::string& more = "") {
  return "/Resources<</Font<</F1 3 0 R>>" + resources + ">>" + more;
}

Rgb color_at(const Raster& raster, double x, double y) {
  return raster.at(static_cast<int>(x), static_cast<int>(y));
}

}  // namespace

TEST_CASE("Patterns follow a page that is turned, cut or in a unit of its own") {
  const std::string entries =
      GENERATE("", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox[80 200 560 760]",
               "/CropBox[80 200 560 760]/Rotate 90", "/MediaBox[-20 30 592 822]");
  INFO(entries);
  const Bench bench;
  RawPdf pdf;
  const Patterns patterns = add_patterns(pdf);
  pdf.add_page(fills, with(patterns.resources(), entries));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("Patterns follow a page that is made smaller or bound") {
  const Bench bench;
  RawPdf pdf;
  const Patterns patterns = add_patterns(pdf);
  pdf.add_page(fills, with(patterns.resources(), "/MediaBox[0 0 595.28 841.89]"));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(
      bench.make("  - {pdf: a.pdf, title: A}\n", {"--for", "office", "--language", "en"}).status ==
      0);
  for (int i = 0; i < 5; ++i) pdf.add_page(fills, with(patterns.resources()));
  pdf.save(bench.pdf("b.pdf"));
  REQUIRE(bench.make("  - {pdf: b.pdf, title: B}\n", {"--booklet", "--language", "en"}).status ==
          0);
  const Raster office = picture(bench.out("day-en-office.pdf"), 5);  // on a sheet of its own
  const double scale = 792 / 841.89, left = (612 - 595.28 * scale) / 2;
  const auto seen = [&](double x, double y) {
    return color_at(office, left + x * scale, (841.89 - y) * scale);
  };
  for (const double x : {110.0, 300.0, 490.0}) {
    const double blue = 255 * (x - 100) / 400;
    CHECK(std::abs(seen(x, 660)[2] - blue) <= 3);
    CHECK(std::abs(seen(x, 660)[0] - (255 - blue)) <= 3);
  }
  for (const int column : {3, 7, 11}) {
    CHECK(seen(40 * column + 7 + 20, 40 * 9 + 3 + 20) == Rgb{0, 128, 0});
    CHECK(seen(40 * column + 7, 40 * 9 + 3) == Rgb{255, 255, 255});
  }
  // On a sheet of the booklet both pages have patterns of their own.
  CHECK(is_sound(bench.out("day-en-booklet.pdf")));
  const Raster sheet = picture(bench.out("day-en-booklet.pdf"), 5);
  const double half = sheet.width / 2.0;
  int red = 0, blue = 0;
  for (const double from : {0.0, half}) {
    for (int x = 0; x < static_cast<int>(half); ++x) {
      const Rgb color = color_at(sheet, from + x, sheet.height * 0.2);
      red += color[0] > 200 && color[2] < 60;
      blue += color[2] > 200 && color[0] < 60;
    }
  }
  CHECK(red > 100);
  CHECK(std::abs(red - blue) < red / 3);
}

TEST_CASE("Patterns follow through forms, letters that draw, masks and marks") {
  const Bench bench;
  RawPdf pdf;
  const Patterns patterns = add_patterns(pdf);
  const std::string own = "/Resources<<" + patterns.resources() + ">>";
  const int form = pdf.add_stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Matrix[.5 0 0 .5 20 30]" + own, fills);
  const int bare = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]", fills);
  const int glyph = pdf.add_stream("", "1000 0 d0 /Pattern cs /G scn 0 0 900 900 re f");
  const int letters = pdf.add(
      "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar "
      "97/LastChar 97/Widths[1000]/Encoding<</Differences[97/a]>>/CharProcs<</a " +
      reference(glyph) + ">>" + own + ">>");
  const int group = pdf.add_stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Group<</S/"
      "Transparency/CS/DeviceRGB>>" +
          own,
      fills);
  const int stamp = pdf.add("<</Type/Annot/Subtype/Stamp/F 4/Rect[300 40 520 240]/AP<</N " +
                            reference(form) + ">>>>");
  pdf.add_page(
      "q .4 0 0 .4 300 400 cm /Fm Do Q q .3 0 0 .3 20 20 cm /Bare Do Q "
      "BT /T3 80 Tf 150 700 Td (aaa) Tj ET "
      "q .3 .1 -.1 .3 90 250 cm /Mask gs .2 g 0 0 612 792 re f Q",
      "/Rotate 90/Annots[" + reference(stamp) + "]/Resources<<" +
          (patterns.resources() + "/XObject<</Fm " + reference(form) + "/Bare " + reference(bare) +
           ">>/ExtGState<</Mask<</SMask<</S/Luminosity/G " + reference(group) +
           ">>>>>>/Font<</T3 " + reference(letters) + ">>>>"));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("Patterns follow within forms that hold marks of their own") {
  const Bench bench;
  RawPdf pdf;
  const Patterns patterns = add_patterns(pdf);
  const int form = pdf.add_stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Matrix[.5 0 0 .5 40 60]/StructParents 1"
      "/Resources<<" +
          patterns.resources() + ">>",
      std::string("/P <</MCID 0>> BDC 1.2 0 0 1.2 0 0 cm ") + fills + "EMC");
  const int page =
      pdf.add_page("q .9 0 0 .9 100 200 cm /Fm Do Q q .4 0 0 .4 10 20 cm /Fm Do Q",
                   "/StructParents 0" + with("/XObject<</Fm " + reference(form) + ">>"));
  const int root = pdf.add("<</Type/StructTreeRoot/K<</S/P/Pg " + reference(page) +
                           "/K<</Type/MCR/Stm " + reference(form) + "/MCID 0>>>>>>");
  pdf.add_to_catalog("/StructTreeRoot " + reference(root));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
  CHECK(unresolved_marks(bench.out("day-en.pdf")).empty());
}

TEST_CASE("What a page leaves open stays on it") {
  const std::string leaves = GENERATE(
      "1 0 0 -1 0 792 cm .5 0 0 .5 0 0 cm 1 0 0 RG 9 w [3 9] 0 d ",  // as browsers print
      "0 0 50 50 re W n ", "q q 1 0 0 -1 0 792 cm ", "Q Q Q 2 0 0 2 0 0 cm ", "3 Tr 40 Tz ",
      "72 100 m 200 100 l ", "BT /F1 8 Tf ", "/Span BMC ", "% and a remark");
  INFO(leaves);
  const Bench bench;
  RawPdf pdf;
  const int look =
      pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 200 40]/Resources<</Font<</F1 3 0 R>>>>",
                     "0 0 200 40 re S BT /F1 24 Tf 4 8 Td (Approved) Tj ET");
  const int stamp = pdf.add("<</Type/Annot/Subtype/Stamp/F 4/Rect[300 600 500 640]/AP<</N " +
                            reference(look) + ">>>>");
  pdf.add_page("BT /F1 12 Tf 72 700 Td (Come at nine) Tj ET " + leaves,
               "/Annots[" + reference(stamp) + "]");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

}  // namespace pliego::placing_test
