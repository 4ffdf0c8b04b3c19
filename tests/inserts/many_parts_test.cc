// Inserts of more parts than early readers could hold (ISO 32000-1, annex C).
#include <catch2/catch.hpp>
#include <cstdlib>

#include "bench.h"
#include "files/files.h"
#include "raw_pdf.h"

namespace pliego::many_parts_test {

using namespace pliego::test;

namespace {

constexpr int many = 66'000;

std::string marked(int id) { return "/P<</MCID " + std::to_string(id) + ">>BDC(a)Tj EMC\n"; }

// One page and one element, which has each mark as an element below it, or as its own.
RawPdf of_marks(int count, bool has_elements) {
  RawPdf pdf;
  std::string content = "BT/F1 1 Tf 20 700 Td\n";
  for (int i = 0; i < count; ++i) content += marked(i);
  const int page = pdf.add_page(content + "ET", "/StructParents 0");
  const int root = page + 1, document = page + 2;
  std::string kids;
  for (int i = 0; i < count; ++i)
    kids += has_elements ? reference(document + 1 + i) + " " : std::to_string(i) + " ";
  pdf.add("<</Type/StructTreeRoot/K " + reference(document) + ">>");
  pdf.add("<</S/Document/P " + reference(root) + "/Pg " + reference(page) + "/K[" + kids + "]>>");
  for (int i = 0; has_elements && i < count; ++i)
    pdf.add("<</S/P/P " + reference(document) + "/Pg " + reference(page) + "/K " +
            std::to_string(i) + ">>");
  pdf.add_to_catalog("/MarkInfo<</Marked true>>/StructTreeRoot " + reference(root));
  return pdf;
}

// On screen and as a booklet; `see` is given each, unpacked.
template <class See>
void goes_in_sound(const Bench& bench, const See& see) {
  const std::string items = "  - {pdf: a.pdf, title: A}\n";
  REQUIRE(bench.make(items).status == 0);
  REQUIRE(bench.make(items, {"--language", "en", "--booklet"}).status == 0);
  for (const char* name : {"day-en.pdf", "day-en-booklet.pdf"}) {
    INFO(name);
    CHECK(is_sound(bench.out(name)));
    see(unpacked(bench.out(name)));
  }
}

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

// The numbers of marks that elements refer to, in the order of the file.
std::vector<int> marks_of_elements(const std::string& unpacked) {
  std::vector<int> all;
  const std::string line = "  /MCID ";
  for (auto at = unpacked.find(line); at != std::string::npos; at = unpacked.find(line, at + 1))
    all.push_back(std::atoi(unpacked.c_str() + at + line.size()));
  return all;
}

}  // namespace

TEST_CASE("An element of tens of thousands of elements or marks goes in as it is", "[long]") {
  const bool has_elements = GENERATE(true, false);
  const Bench bench;
  of_marks(many, has_elements).save(bench.pdf("a.pdf"));
  goes_in_sound(bench, [&](const std::string& packet) {
    const std::vector<int> marks = marks_of_elements(packet);
    REQUIRE(marks.size() >= many);
    const auto first = marks.end() - many;
    for (int i = 0; i < many; i += 1'000) CHECK(first[i] == i);  // in their order
    CHECK(marks.back() == many - 1);
  });
}

TEST_CASE("A page of tens of thousands of links, and of thousands of pictures, goes in as it is",
          "[long]") {
  const Bench bench;
  RawPdf pdf;
  std::string links, images, content;
  for (int i = 0; i < 40'000; ++i)
    links += reference(pdf.add("<</Type/Annot/Subtype/Link/Rect[20 20 40 40]/A<</S/URI/URI("
                               "https://example.org)>>>>")) +
             " ";
  for (int i = 0; i < 5'000; ++i) {
    const std::string name = "/I" + std::to_string(i);
    images += name + " " +
              reference(pdf.add_stream("/Type/XObject/Subtype/Image/Width 1/Height 1/"
                                       "BitsPerComponent 8/ColorSpace/DeviceRGB",
                                       {static_cast<char>(i), static_cast<char>(i / 100), 1})) +
              " ";
    content += name + " Do\n";
  }
  pdf.add_page(content, "/Annots[" + links + "]/Resources<</XObject<<" + images + ">>>>");
  pdf.save(bench.pdf("a.pdf"));
  goes_in_sound(bench, [&](const std::string& packet) {
    CHECK(count(packet, "/URI (https://example.org)") == 40'000);
    CHECK(count(packet, "/Subtype /Image") >= 5'000);
  });
}

TEST_CASE("Tens of thousands of bookmarks of one level go in as they are", "[long]") {
  const Bench bench;
  RawPdf pdf;
  const int page = pdf.add_page("");
  const int outlines = page + 1, last = outlines + 40'000;
  pdf.add("<</Type/Outlines/First " + reference(outlines + 1) + "/Last " + reference(last) + ">>");
  for (int i = outlines + 1; i <= last; ++i)
    pdf.add("<</Title(a)/Dest[" + reference(page) + "/Fit]/Parent " + reference(outlines) +
            (i < last ? "/Next " + reference(i + 1) : "") +
            (i > outlines + 1 ? "/Prev " + reference(i - 1) : "") + ">>");
  pdf.add_to_catalog("/Outlines " + reference(outlines));
  pdf.save(bench.pdf("a.pdf"));
  goes_in_sound(bench,
                [&](const std::string& packet) { CHECK(count(packet, "/Title (a)") == 40'000); });
}

}  // namespace pliego::many_parts_test
