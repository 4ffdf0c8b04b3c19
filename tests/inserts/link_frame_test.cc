// Frames that links have in their file are part of the page, where they would be seen there.
#include <catch2/catch.hpp>

#include "bench.h"
#include "raw_pdf.h"
#include "structure_text.h"

namespace pliego::link_frame_test {

using namespace pliego::test;

namespace {

constexpr Rgb white{255, 255, 255}, red{255, 0, 0}, black{0, 0, 0};

// What is seen of a link from 100 600 to 200 640: halfway up its left edge, and on its lower one.
struct Seen {
  Rgb left, low;
  bool operator==(const Seen&) const = default;
};

Seen seen_on(const std::filesystem::path& packet, int page) {
  const Raster raster = picture(packet, page);
  return {raster.at(100, 792 - 620), raster.at(150, 792 - 600)};
}

RawPdf page_with_link(const std::string& entries) {
  RawPdf pdf;
  pdf.add_page("BT /F1 12 Tf 104 610 Td (The second) Tj ET\n",
               "/Annots[<</Type/Annot/Subtype/Link/Rect[100 600 200 640]/A<</S/URI/URI("
               "https://example.org)>>" +
                   entries + ">>]");
  return pdf;
}

}  // namespace

TEST_CASE("A link's frame is seen as its file tells") {
  const auto [entries, seen] = GENERATE(table<std::string, Seen>({
      {"/Border[0 0 2]/C[1 0 0]", {red, red}},
      {"/Border[0 0 2]", {black, black}},
      {"/BS<</W 2>>/C[1 0 0]", {red, red}},
      {"/BS<</W 2/S/U>>/C[1 0 0]", {white, red}},
      {"/BS<</W 2/S/D/D[200 1]>>/C[1 0 0]", {red, red}},
      {"/Border[0 0 2[200 1]]/C[1 0 0]", {red, red}},
      {"/Border[0 0 0]/C[1 0 0]", {white, white}},
      {"/Border[0 0 2]/C[]", {white, white}},
      {"/Border[]/C[1 0 0]", {white, white}},
      {"/C[1 0 0]", {white, white}},
      {"/Border[0 0 2]/C[1 0 0]/F 2", {white, white}},
      {"/Border[0 0 2]/C[1 0 0]/F 32", {white, white}},
      {"/Border(x)/BS(y)/C(z)", {white, white}},
  }));
  INFO(entries);
  const Bench bench;
  page_with_link(entries).save(bench.pdf("a.pdf"));
  const Said said = bench.make("  - {pdf: a.pdf, title: A}\n");
  REQUIRE(said.status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(seen_on(bench.out("day-en.pdf"), 3) == seen);
  CHECK(said.err.find("insert-left-out") == std::string::npos);
}

TEST_CASE("On paper a link's frame is seen where its file lets it be printed") {
  const bool is_printed = GENERATE(false, true);
  const Bench bench;
  page_with_link(std::string("/Border[0 0 2]/C[1 0 0]") + (is_printed ? "/F 4" : ""))
      .save(bench.pdf("a.pdf"));
  const Said said =
      bench.make("  - {pdf: a.pdf, title: A}\n", {"--for", "office", "--language", "en"});
  REQUIRE(said.status == 0);
  CHECK(said.err.find("insert-left-out") == std::string::npos);
  CHECK(seen_on(bench.out("day-en-office.pdf"), 5) ==
        (is_printed ? Seen{red, red} : Seen{white, white}));
}

TEST_CASE("In a tagged file a link's frame is decoration") {
  const Bench bench;
  RawPdf pdf;
  constexpr int link = 6;
  const int page = pdf.add_page("/P <</MCID 0>> BDC BT /F1 12 Tf 104 610 Td (Here) Tj ET EMC\n",
                                "/StructParents 0/Annots[" + reference(link) + "]");
  REQUIRE(pdf.add("<</Type/Annot/Subtype/Link/F 4/Rect[100 600 200 640]/Border[0 0 2]/StructParent "
                  "1/A<</S/URI/URI(https://example.org)>>>>") == link);
  pdf.add_to_catalog("/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot/K<</S/P/Pg " +
                     reference(page) + "/K[0 <</S/Link/K<</Type/OBJR/Obj " + reference(link) +
                     ">>>>]>>>>");
  pdf.save(bench.pdf("a.pdf"));
  const Said said = bench.make("  - {pdf: a.pdf, title: A}\n");
  REQUIRE(said.status == 0);
  CHECK(said.err.find("not all that is drawn is tagged") == std::string::npos);
  CHECK(structure_text(bench.out("day-en.pdf"), 2, 2) == structure_text(bench.pdf("a.pdf")));
  CHECK(unresolved_marks(bench.out("day-en.pdf")).empty());
}

}  // namespace pliego::link_frame_test
