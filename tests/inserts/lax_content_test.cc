// Content that breaks rules which no viewer minds is seen in a packet as viewers show it.
#include <catch2/catch.hpp>

#include "bench.h"
#include "raw_pdf.h"

namespace pliego::lax_content_test {

using namespace pliego::test;

namespace {

const std::string items = "  - {pdf: a.pdf, title: A}\n";

int courier(RawPdf& pdf) {
  return pdf.add("<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>");
}

std::string resources(int font, const std::string& more = "") {
  return "/Resources<</Font<</F1 " + reference(font) + ">>" + more + ">>";
}

}  // namespace

TEST_CASE("Operands that are too many are passed over, as viewers do") {
  const std::string surplus = GENERATE("", "0 ", "null ", "(a) [1] ", "/A ", "<</A 1>> ");
  INFO(surplus);
  const Bench bench;
  RawPdf pdf;
  const int state = pdf.add("<</Type/ExtGState/ca 0.5>>");
  const int form = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 90 90]", "0 0 90 90 re f");
  pdf.add_page(
      "BT " + surplus + "/F1 24 Tf " + surplus + "72 700 Td " + surplus + "(Agenda) Tj ET\nq " +
          surplus + "1 0 0 1 72 500 cm " + surplus + "/G gs " + surplus + "0 0 1 rg " + surplus +
          "/X Do Q " + surplus + "/DeviceRGB cs " + surplus + "300 500 90 90 re f\n",
      resources(3,
                "/ExtGState<</G " + reference(state) + ">>/XObject<</X " + reference(form) + ">>"));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make(items).status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK_THAT(text_of(bench.out("day-en.pdf"), 3), Catch::Contains("Agenda"));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("A text that begins before the one before it has ended stands in its own place") {
  const Bench bench;
  RawPdf pdf;
  pdf.add_page(
      "BT /F1 24 Tf 72 700 Td (Agenda) Tj\nBT 72 600 Td (Second) Tj\nBT 1 0 0 1 72 500 Tm (Third) "
      "Tj ET ET");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make(items).status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("A form without resources has those of each page that it is on") {
  // It is named by the page itself, a form, a mask; each of them is on both pages.
  const std::string way = GENERATE("page", "form", "mask");
  INFO(way);
  const Bench bench;
  RawPdf pdf;
  const int bold = courier(pdf);
  const int text = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]",
                                  "BT /F1 30 Tf 72 500 Td (Header) Tj ET");
  const std::string outer =
      "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</T " + reference(text) +
      ">>>>";
  const int form = pdf.add_stream(outer, "/T Do");
  const int mask = pdf.add("<</Type/ExtGState/SMask<</S/Alpha/G " +
                           reference(pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
                                                    "/Group<</S/Transparency>>",
                                                    "BT /F1 30 Tf 72 500 Td (Header) Tj ET")) +
                           ">>>>");
  const std::string more = "/XObject<</T " + reference(text) + "/F " + reference(form) +
                           ">>/ExtGState<</M " + reference(mask) + ">>";
  const std::string content = way == "page"   ? "/T Do"
                              : way == "form" ? "/F Do"
                                              : "/M gs 0 0 600 800 re f";
  pdf.add_page(content, resources(bold, more));
  pdf.add_page(content, resources(3, more));
  pdf.add_page(content, resources(bold, more));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make(items).status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  for (const int page : {1, 2, 3}) {
    INFO(page);
    CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 2 + page, page));
  }
}

}  // namespace pliego::lax_content_test
