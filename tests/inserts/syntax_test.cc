// What a PDF from elsewhere holds is written so that every reader reads it as it was.
#include <catch2/catch.hpp>

#include "bench.h"
#include "raw_pdf.h"
#include "structure_text.h"

namespace pliego::syntax_test {

using namespace pliego::test;

TEST_CASE("Arrays of references, numbers, names and strings are parted where they must be") {
  const Bench bench;
  RawPdf pdf;
  const auto part = [&](const char* from, const char* to) {
    return reference(pdf.add(std::string("<</FunctionType 2/N 1/Domain[0 1]/C0[") + from + "]/C1[" +
                             to + "]>>"));
  };
  const std::string one = part("1 0 0", "0 1 0"), two = part("0 1 0", "0 0 1");
  const int function = pdf.add(
      "<</FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]"
      "/Functions[" +
      one + " " + two + "]>>");
  const int shading = pdf.add("<</ShadingType 2/ColorSpace/DeviceRGB/Coords[72 0 540 0]/Function " +
                              reference(function) + ">>");
  const int hidden = pdf.add("<</Type/OCG/Name(Hidden)>>"),
            shown = pdf.add("<</Type/OCG/Name(Shown)>>");
  const int both =
      pdf.add("<</Type/OCMD/P/AllOn/OCGs[" + reference(hidden) + " " + reference(shown) + "]>>");
  const int group =
      pdf.add("<</Type/OCMD/VE[/Not[/Or " + reference(hidden) + " " + reference(shown) + "]]>>");
  pdf.add_page(
      "q 72 500 468 100 re W n /Sh sh Q /OC /B BDC 0 0 612 400 re f EMC "
      "/OC /V BDC 0 400 612 40 re f EMC",
      "/Resources<</Shading<</Sh " + reference(shading) + ">>/Properties<</B " + reference(both) +
          "/V " + reference(group) + ">>>>");
  pdf.add_to_catalog("/OCProperties<</OCGs[" + reference(hidden) + " " + reference(shown) +
                     "]/D<</Name(x)/OFF[" + reference(hidden) + "]>>>>");
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
}

TEST_CASE("Types of elements keep their names, whatever these hold") {
  const auto [name, is_kept] = GENERATE(table<std::string, bool>({
      {"Text#20body", true},
      {"Text#20#20body#20", true},
      {"Heading#20#231", true},
      {"a#2Fb#28c#29#3Cd#3E#5Be#5D#7Bf#7D#25g", true},
      {"p#C3#A1rrafo", true},
      {"p\xC3\xA1rrafo", true},
      {"tab#09line#0A#7F", true},
      {std::string(127, 'n'), true},
      {std::string(128, 'n'), false},  // longer than any reader need take
      {"", false},
  }));
  INFO(name);
  const Bench bench;
  RawPdf pdf;
  const int page = pdf.add_page("/P <</MCID 0>> BDC BT /F1 12 Tf 72 600 Td (Words) Tj ET EMC",
                                "/StructParents 0");
  const int root = pdf.add("<</Type/StructTreeRoot/RoleMap<</" + name + " /P/Figure/Div>>/K[<</S/" +
                           name + "/A<</O/" + name + " /T /x>>/Pg " + reference(page) +
                           "/K 0>> <</S/Figure/Alt(Of its own)>>]>>");
  pdf.add_to_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root));
  pdf.save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK(is_sound(bench.out("day-en.pdf")));
  const std::string was = structure_text(bench.pdf("a.pdf"));
  const std::string is = structure_text(bench.out("day-en.pdf"), 2, 2);
  REQUIRE(was.find("Words") != std::string::npos);
  if (is_kept) CHECK(is.substr(0, is.find('\n')) == was.substr(0, was.find('\n')));
  CHECK_THAT(is, Catch::Contains("\"Words\"") && Catch::Contains("/Div /Alt Of its own"));
}

}  // namespace pliego::syntax_test
