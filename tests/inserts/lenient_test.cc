// What takes nothing from a file doesn't keep it out, and what is named wrongly is told as what it
// is.
#include <catch2/catch.hpp>

#include "bench.h"
#include "files/files.h"
#include "reading.h"

namespace pliego::lenient_test {

using namespace pliego::test;

namespace {

const std::string line = "BT /F1 12 Tf 72 700 Td (Hello) Tj ET ";

RawPdf page_of(const std::string& content, const std::string& entries = "") {
  RawPdf pdf;
  pdf.add_page(content, entries);
  return pdf;
}

}  // namespace

TEST_CASE("What closes nothing between operators is passed over, and goes nowhere") {
  const Bench bench;
  const std::string stray = GENERATE("]", ")", ">>", "}");
  INFO(stray);
  page_of(line + stray + " BT /F1 12 Tf 72 600 Td (World) Tj ET " + stray).save(bench.pdf("a.pdf"));
  REQUIRE(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
  CHECK_THAT(text_of(bench.out("day-en.pdf"), 3),
             Catch::Contains("Hello") && Catch::Contains("World"));
  CHECK(shows_the_same(bench.pdf("a.pdf"), bench.out("day-en.pdf"), 3));
  CHECK(is_sound(bench.out("day-en.pdf")));
  CHECK(unpacked(bench.out("day-en.pdf")).find("ET " + stray) == std::string::npos);
  CHECK(read_pdf(page_of("1 " + stray + " w " + line)).rules() == "insert-damaged");
}

TEST_CASE("A page's size is told by its first four numbers, or is US letter") {
  const auto size = [](const std::string& box) {
    const TempFolder folder;
    std::string bytes = page_of(line).bytes();
    const std::string own = "/MediaBox[0 0 612 792]";
    bytes.replace(bytes.find(own), own.size(), box + std::string(own.size() - box.size(), ' '));
    write_file(folder.path() / "a.pdf", bytes);
    Diagnostics diagnostics;
    const auto insert = inserts::read_insert({.folder = folder.path(),
                                              .path = "a.pdf",
                                              .name = "a.pdf",
                                              .prefix = "K0_",
                                              .place = {},
                                              .on_paper = false},
                                             diagnostics);
    REQUIRE(insert);
    bool is_told = false;
    for (const Diagnostic& each : diagnostics.all())
      is_told |= each.message.find("doesn't say how large page 1 is") != std::string::npos;
    CHECK(is_told == (box.find("/MediaBox") == std::string::npos));
    return insert->document.pages.front().trim;
  };
  CHECK(size("/MediaBox[0 0 9 99 0]") == Size{9, 99});
  CHECK(size("") == Size{612, 792});
}

TEST_CASE("Objects without their ends are mended, and that is told") {
  const TempFolder folder;
  std::string bytes = page_of(line).bytes();
  const auto end = bytes.find("endobj", bytes.find("/Helvetica"));
  bytes.replace(end, 6, "      ");
  write_file(folder.path() / "a.pdf", bytes);
  Diagnostics diagnostics;
  CHECK(inserts::read_insert({.folder = folder.path(),
                              .path = "a.pdf",
                              .name = "a.pdf",
                              .prefix = "K0_",
                              .place = {},
                              .on_paper = false},
                             diagnostics));
  bool is_told = false;
  for (const Diagnostic& each : diagnostics.all())
    is_told |=
        each.rule == "insert-mended" && each.message.find("ends of objects") != std::string::npos;
  CHECK(is_told);
}

TEST_CASE("A structure of two hundred levels is read") {
  RawPdf pdf = page_of("/P <</MCID 0>> BDC 0 0 9 9 re f EMC", "/StructParents 0");
  std::string tree;
  for (int i = 0; i < 200; ++i) tree += "<</S/Div/K[";
  tree += "<</S/P/Pg 5 0 R/K 0>>";
  for (int i = 0; i < 200; ++i) tree += "]>>";
  const int root = pdf.add("<</Type/StructTreeRoot/K[" + tree + "]>>");
  pdf.add_to_catalog("/Lang(en)/StructTreeRoot " + reference(root));
  const Bench bench;
  pdf.save(bench.pdf("a.pdf"));
  CHECK(bench.make("  - {pdf: a.pdf, title: A}\n").status == 0);
}

TEST_CASE("A folder, an address and a letter in two characters are told or found") {
  const Bench bench;
  page_of(line).save(bench.pdf("nin\xCC\x83o.pdf"));  // n and a tilde, as macOS writes them
  CHECK(bench.make("  - {pdf: ni\xC3\xB1o.pdf, title: A}\n").status == 0);
  std::filesystem::create_directory(bench.pdf("papers"));
  CHECK_THAT(bench.make("  - {pdf: papers, title: A}\n").err, Catch::Contains("is a folder"));
  CHECK_THAT(bench.make("  - {pdf: \"https://example.org/a.pdf\", title: A}\n").err,
             Catch::Contains("address of the web"));
}

TEST_CASE("A picture that holds less than its size is told") {
  const auto told = [](const std::string& entries, std::size_t bytes) {
    RawPdf pdf;
    const int image =
        pdf.add_stream("/Subtype/Image/Width 10/Height 4" + entries, std::string(bytes, 'x'));
    pdf.add_page("q 99 0 0 99 72 72 cm /I Do Q",
                 "/Resources<</XObject<</I " + reference(image) + ">>>>");
    const ReadPdf read = read_pdf(pdf);
    CHECK(read.insert);
    return !read.told("insert-picture").empty();
  };
  const auto holds = [&](const std::string& entries, std::size_t bytes) {
    INFO(entries);
    CHECK_FALSE(told(entries, bytes));
    CHECK_FALSE(told(entries, bytes + 1));
    CHECK(told(entries, bytes - 1));
  };
  holds("/BitsPerComponent 8/ColorSpace/DeviceGray", 40);
  holds("/BitsPerComponent 8/ColorSpace/DeviceRGB", 120);
  holds("/BitsPerComponent 1/ColorSpace/DeviceCMYK", 20);
  holds("/BitsPerComponent 4/ColorSpace[/Indexed/DeviceRGB 0 <000000>]", 20);
  holds("/ImageMask true", 8);
  CHECK_FALSE(told("/BitsPerComponent 8/ColorSpace/Unknown", 1));
}

}  // namespace pliego::lenient_test
