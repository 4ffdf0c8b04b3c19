// What stays out of a packet: who made a picture and where, forms that only one maker's programs
// draw, files within files.
#include <catch2/catch.hpp>

#include "inserts/picture_bytes.h"
#include "reading.h"
#include "support/pictures.h"

namespace pliego::left_behind_test {

using namespace pliego::test;

namespace {

const std::string secret = "Jane Doe 40.7N 74.0W";
const std::string line = "BT /F1 12 Tf 72 700 Td (Hello) Tj ET\n";

std::string photo(bool progressive = false, const std::string& profile = "") {
  return jpeg_file(16, 16, 3, ramp(16, 16, 3),
                   {.progressive = progressive,
                    .exif = std::string("Exif\0\0", 6) + secret,
                    .comment = secret,
                    .profile = profile});
}

// All data of what a page with this picture draws with.
std::string data_with(const std::string& entries, const std::string& bytes) {
  RawPdf pdf;
  const int image = pdf.add_stream(
      "/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace/DeviceRGB" + entries, bytes);
  pdf.add_page("q 99 0 0 99 72 72 cm /I Do Q",
               "/Resources<</XObject<</I " + reference(image) + ">>>>");
  const ReadPdf read = read_pdf(pdf);
  REQUIRE(read.insert);
  const auto& item = read.insert->document.pages.front().items.front();
  std::string all;
  for (const auto& object : std::get<draw::PlacedPage>(item).page->file->objects) {
    if (!object.data) continue;
    const std::size_t before = all.size();
    object.data(all);
    CHECK(all.size() - before == object.data_size);
  }
  return all;
}

std::string hexadecimal(const std::string& bytes) {
  std::string out;
  for (const char c : bytes)
    for (const int digit : {c >> 4 & 15, c & 15}) out += "0123456789ABCDEF"[digit];
  return out + ">";
}

std::string box(const std::string& type, const std::string& content) {
  const auto size = static_cast<char>(8 + content.size());
  return std::string(3, '\0') + size + type + content;
}

}  // namespace

TEST_CASE("A photograph goes along without what its camera and its maker wrote into it") {
  const std::string bytes = GENERATE(photo(), photo(true), photo() + secret);
  REQUIRE(bytes.find(secret) != bytes.npos);
  const std::string plain = data_with("/Filter/DCTDecode", bytes);
  CHECK(plain.find("Jane") == plain.npos);
  CHECK(plain == inserts::bare_jpeg(bytes));
  CHECK(plain.substr(plain.size() - 2) == "\xFF\xD9");
  // Packed twice, it is unpacked once.
  CHECK(data_with("/Filter[/ASCIIHexDecode/DCTDecode]", hexadecimal(bytes)) == plain);
  CHECK(data_with("/Filter[/AHx/DCT]/DecodeParms[null<</ColorTransform 1>>]", hexadecimal(bytes)) ==
        plain);
}

TEST_CASE("What a photograph's colours need stays") {
  const std::string profile(1000, 'p');
  const std::string bare = inserts::bare_jpeg(photo(false, profile));
  CHECK(bare.find("ICC_PROFILE") != bare.npos);
  CHECK(bare.find("JFIF") != bare.npos);
  const std::string inks = jpeg_file(8, 8, 4, ramp(8, 8, 4));
  REQUIRE(inks.find("Adobe") != inks.npos);
  CHECK(inserts::bare_jpeg(inks) == inks);
  const std::string clean = jpeg_file(8, 8, 1, ramp(8, 8, 1));
  CHECK(inserts::bare_jpeg(clean) == clean);
}

TEST_CASE("What is no whole JPEG or JPEG 2000 is followed no further than it goes") {
  const std::string bytes = photo();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(inserts::bare_jpeg(bytes.substr(0, size)).size() <= size);
  const std::string start("\0\0\0\x0CjP  \r\n\x87\n", 12);
  const std::string whole = start + box("ftyp", "jp2 ") + box("jp2c", "data");
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK(inserts::bare_jpx(whole.substr(0, size)) == whole.substr(0, size));
  CHECK(inserts::bare_jpx(whole) == whole);
  CHECK(inserts::bare_jpx(start + box("xml ", secret) + box("uuid", secret) + box("ftyp", "jp2 ") +
                          box("uinf", secret) + box("jp2c", "data")) == whole);
  CHECK(data_with("/Filter/JPXDecode", start + box("ftyp", "jp2 ") + box("jp2c", "data") +
                                           box("xml ", secret)) == whole);
}

TEST_CASE("A form that its viewer has to draw is refused, with what to do") {
  const auto rules = [](const std::string& catalog) {
    RawPdf pdf;
    pdf.add_page(line);
    pdf.add_to_catalog(catalog);
    return read_pdf(pdf).rules();
  };
  const std::string form = "/AcroForm<</Fields[]/XFA[(form)4 0 R]>>";
  CHECK(rules("/NeedsRendering true" + form) == "insert-form");
  CHECK(rules("/NeedsRendering false" + form).find("insert-form") == std::string::npos);
  CHECK(rules(form).find("insert-form") == std::string::npos);
}

TEST_CASE("Files that lie in a file are counted, and a cover for them is told as one") {
  const auto told = [](const std::string& catalog, const std::string& names) {
    RawPdf pdf;
    pdf.add_page(line);
    pdf.add_to_catalog(catalog + "/Names<</EmbeddedFiles<<" + names + ">>>>");
    const ReadPdf read = read_pdf(pdf);
    CHECK(read.insert);
    return read.told("insert-left-out");
  };
  CHECK(told("", "") == "");
  CHECK_THAT(told("", "/Names[(a)<<>>]"), Catch::Contains("1 file that is attached"));
  CHECK_THAT(told("", "/Names[(a)<<>>]/Kids[<</Names[(b)<<>>(c)<<>>]>>]"),
             Catch::Contains("3 files that are attached"));
  CHECK_THAT(told("/Collection<<>>", "/Names[(a)<<>>]"),
             Catch::Contains("is a portfolio") && Catch::Contains("1 file"));
}

TEST_CASE("Addresses of links are read as people and programs write them") {
  const auto links = [](const std::string& uri) {
    RawPdf pdf;
    pdf.add_page(
        line, "/Annots[<</Type/Annot/Subtype/Link/Rect[9 9 99 99]/A<</S/URI/URI" + uri + ">>>>]");
    ReadPdf read = read_pdf(pdf);
    REQUIRE(read.insert);
    std::string uris;
    for (const auto& item : read.insert->document.pages.front().items)
      if (const auto* link = std::get_if<draw::Link>(&item)) uris += link->uri;
    CHECK(read.told("insert-left-out").empty() == !uris.empty());
    if (uris.empty())
      CHECK_THAT(read.told("insert-left-out"), Catch::Contains("1 link that leads"));
    return uris;
  };
  CHECK(links("(https://example.org/a)") == "https://example.org/a");
  CHECK(links("(www.example.org)") == "https://www.example.org");
  CHECK(links("( HTTP://example.org\n)") == "HTTP://example.org");
  CHECK(links("<FEFF00680074007400700073003A002F002F0065002E006F00720067>") == "https://e.org");
  CHECK(links("<EFBBBF68747470733A2F2F652E6F7267>") == "https://e.org");
  CHECK(links("(https://e.org/ni\xC3\xB1o 1)") == "https://e.org/ni%C3%B1o%201");
  const std::string many = "mailto:" + std::string(4'000, 'a') + "@example.org";
  CHECK(links("(" + many + ")") == many);
  for (const char* none :
       {"(javascript:alert)", "(file:///etc)", "()", "( )", "(example.org)", "/x"})
    CHECK(links(none) == "");
  CHECK(links("(https://" + std::string(9'000, 'a') + ")") == "");
}

}  // namespace pliego::left_behind_test
