// Colours of a page are those that its own spaces and groups make of its numbers.
#include <catch2/catch.hpp>

#include "bench.h"
#include "raw_pdf.h"
#include "structure_text.h"

namespace pliego::colors_test {

using namespace pliego::test;

namespace {

// A colour of its own: `tint` is what it makes of any amount, in PostScript.
std::string spot(RawPdf& pdf, const std::string& tint) {
  return "[/Separation/Spot/DeviceRGB " +
         reference(pdf.add_stream("/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]",
                                  "{pop " + tint + "}")) +
         "]";
}

// As the page alone shows it, and in the packet.
Rgb seen(const Bench& bench, int x, int y) {
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
  return picture(bench.out("day-en.pdf"), 3).at(x, 792 - y);
}

}  // namespace

TEST_CASE("A colour space may be called as inline images call theirs") {
  const std::string name = GENERATE("/G", "/RGB", "/CMYK", "/I", "/Indexed", "/Other");
  INFO(name);
  const Bench bench;
  RawPdf pdf;
  // What a picture in the content means where a resource has its short name, viewers don't agree
  // on.
  const std::string space = name == "/RGB" ? "/DeviceRGB" : "/RGB";
  pdf.add_page(name + " cs 1 scn 100 300 200 100 re f " + name +
                   " CS 20 w 1 SCN 100 200 m 300 200 l S\nq 50 0 0 50 400 300 cm BI/W 1/H 1/CS" +
                   space + "/BPC 8 ID abc EI Q",
               "/Resources<</ColorSpace<<" + name + spot(pdf, "0 0.6 0.2") + ">>>>");
  pdf.save(bench.pdf("a.pdf"));
  CHECK(seen(bench, 200, 350) == Rgb{0, 153, 51});
  CHECK(picture(bench.out("day-en.pdf"), 3).at(200, 792 - 200) == Rgb{0, 153, 51});
  CHECK(picture(bench.out("day-en.pdf"), 3).at(425, 792 - 325) == Rgb{'a', 'b', 'c'});
}

TEST_CASE("A page's own spaces stand for gray, light and inks") {
  const auto [space, operators] = GENERATE(table<std::string, std::string>({
      {"/DefaultGray", "0.5 g"},
      {"/DefaultGray", "/DeviceGray cs 0.5 sc"},
      {"/DefaultRGB", "0.2 0.4 0.9 rg"},
      {"/DefaultCMYK", "0 1 1 0 k"},
  }));
  INFO(operators);
  const Bench bench;
  RawPdf pdf;
  // One space for each count of parts: what is drawn in the page's own way comes out green.
  const bool is_gray = space == "/DefaultGray", is_light = space == "/DefaultRGB";
  const std::string parts = is_gray ? "/A" : is_light ? "/A/B/C" : "/A/B/C/D";
  const std::string domain = is_gray ? "0 1" : is_light ? "0 1 0 1 0 1" : "0 1 0 1 0 1 0 1";
  const std::string pops = is_gray ? "pop" : is_light ? "pop pop pop" : "pop pop pop pop";
  const int tint = pdf.add_stream("/FunctionType 4/Domain[" + domain + "]/Range[0 1 0 1 0 1]",
                                  "{" + pops + " 0 0.6 0.2}");
  const std::string own = "[/DeviceN[" + parts + "]/DeviceRGB " + reference(tint) + "]";
  pdf.add_page(operators + " 100 300 200 100 re f",
               "/Resources<</ColorSpace<<" + space + own + ">>>>");
  pdf.add_page(operators + " 100 300 200 100 re f");  // has none
  pdf.save(bench.pdf("a.pdf"));
  CHECK(seen(bench, 200, 350) == Rgb{0, 153, 51});
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 4, 2));
}

TEST_CASE("A page's group blends in its own space, by itself") {
  const std::string group = GENERATE("", "/Group<</S/Transparency/CS/DeviceCMYK/I true>>",
                                     "/Group<</S/Transparency/CS/DeviceRGB>>", "/Group 5 0 R",
                                     "/Group 7", "/Group<</S/Other>>");
  INFO(group);
  const Bench bench;
  RawPdf pdf;
  const int multiply = pdf.add("<</Type/ExtGState/BM/Multiply>>");  // 4
  pdf.add("<</Type/Group/S/Transparency/CS/DeviceCMYK/K true>>");   // 5
  const int difference = pdf.add("<</Type/ExtGState/BM/Difference>>");
  pdf.add_page(
      "1 0 0 0 k 72 300 200 200 re f /M gs 0 0 1 0 k 150 200 200 200 re f /D gs 0 1 0 0 k 200 350 "
      "200 100 re f",
      group + "/Resources<</ExtGState<</M " + reference(multiply) + "/D " + reference(difference) +
          ">>>>");
  pdf.save(bench.pdf("a.pdf"));
  seen(bench, 200, 350);
  const bool is_kept = group.find("CMYK") != group.npos || group.find("5 0") != group.npos;
  const std::string packet = unpacked(bench.out("day-en.pdf"));
  CHECK((packet.find("/CS /DeviceCMYK") != packet.npos) == is_kept);
}

TEST_CASE("A form that blends as one, with one mark, blends as one") {
  const auto [mark, group, is_kept] = GENERATE(table<std::string, std::string, bool>({
      {"/P<</MCID 0>>BDC ", "/Group<</S/Transparency/I true/CS/DeviceRGB>>", true},
      {"/P/M BDC ", "/Group<</S/Transparency/K true>>", true},
      {"/Artifact BMC EMC /P<</MCID 0>>BDC ", "/Group<</S/Transparency>>", true},
      {"0 0 9 9 re f /P<</MCID 0>>BDC ", "/Group<</S/Transparency>>", false},
      {"/P<</MCID 1>>BDC EMC /P<</MCID 0>>BDC ", "/Group<</S/Transparency>>", false},
      {"/P<</MCID 0>>BDC ", "", false},
  }));
  INFO(mark << group);
  const Bench bench;
  RawPdf pdf;
  const int half = pdf.add("<</Type/ExtGState/ca 0.5>>");
  const int form = pdf.add_stream(
      "/Type/XObject/Subtype/Form/BBox[0 0 300 300]/StructParents 1/Matrix[1.5 0 0 1.5 50 50]" +
          group + "/Resources<</Font<</F1 3 0 R>>/Properties<</M<</MCID 0>>>>>>",
      mark +
          "1 0 0 rg 0 0 200 200 re f 0 0 1 rg 50 50 200 200 re f BT /F1 9 Tf 9 280 Td (Within) "
          "Tj ET EMC");
  const int page =
      pdf.add_page("q /H gs /X Do Q /P<</MCID 0>>BDC BT /F1 12 Tf 72 700 Td (After) Tj ET EMC",
                   "/StructParents 0/Resources<</Font<</F1 3 0 R>>/ExtGState<</H " +
                       reference(half) + ">>/XObject<</X " + reference(form) + ">>>>");
  const std::string of_page = "<</S/P/Pg " + reference(page);
  const int root = pdf.add("<</Type/StructTreeRoot/K[" + of_page + "/K<</Type/MCR/Stm " +
                           reference(form) + "/MCID 0>>>>" + of_page + "/K 0>>]>>");
  pdf.add_to_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(unresolved_marks(bench.out("day-en.pdf")).empty());
  CHECK_THAT(structure_text(bench.out("day-en.pdf"), 2, 2),
             Catch::StartsWith("/P\n  page 0") && Catch::EndsWith("/P\n  page 0 \"After\"\n"));
  CHECK_THAT(text_of(bench.out("day-en.pdf"), 3), Catch::Contains("Within After"));
  if (is_kept || group.empty())
    CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

}  // namespace pliego::colors_test
