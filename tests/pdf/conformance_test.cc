// What a file claims, and that it claims it only where it is so. script/conformance has veraPDF
// judge the finished pieces.
#include <catch2/catch.hpp>

#include "pdf_fixture.h"
#include "press/built_in_profiles.h"

namespace pliego::conformance_test {

using namespace pliego::test;
using Conformance = draw::Metadata::Conformance;

namespace {

draw::Document archived(const std::string& words) {
  auto document = simple({words});
  document.metadata.conformance = Conformance::ua1_a2a;
  return document;
}

// The XMP packet.
std::string claims(const PdfFile& file) {
  const std::string object = Objects(file).catalog().at("/Metadata");
  const std::string number = object.substr(0, object.find(' '));
  return file.run("qpdf --show-object=" + number + " --filtered-stream-data %s");
}

const std::string part_2 = "<pdfaid:part>2</pdfaid:part>";

}  // namespace

TEST_CASE("a file for screens claims PDF/UA-1 and PDF/A-2a and says what its RGB is") {
  const PdfFile file(write(archived("Words")));
  const std::string xmp = claims(file);
  CHECK(xmp.find(part_2) != std::string::npos);
  CHECK(xmp.find("<pdfaid:conformance>A</pdfaid:conformance>") != std::string::npos);
  CHECK(xmp.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
  const Objects objects(file);
  const auto& intents = objects.follow(objects.catalog().at("/OutputIntents"));
  REQUIRE(intents.size() == 1);
  const auto& intent = objects.follow(intents.at(0));
  CHECK(intent.at("/S") == "/GTS_PDFA1");
  CHECK(objects.follow(intent.at("/DestOutputProfile")).at("/N") == 3);
}

TEST_CASE("a file that is not to be kept claims PDF/UA-1 alone") {
  const PdfFile file(write(simple({"Words"})));
  const std::string xmp = claims(file);
  CHECK(xmp.find("pdfaid:part") == std::string::npos);
  CHECK(xmp.find("pdfaExtension") == std::string::npos);
  CHECK(xmp.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
  CHECK_FALSE(Objects(file).catalog().contains("/OutputIntents"));
}

TEST_CASE("PDF/A-2a is not claimed where a text has a meaning of its maker's own, or ink values") {
  auto document = archived("Words");
  std::get<draw::TextRun>(document.pages[0].items[0]).run.text = "W\uE001rds";
  CHECK(claims(PdfFile(write(document))).find("pdfaid:part") == std::string::npos);
  std::get<draw::TextRun>(document.pages[0].items[0]).run.text = "W\uFFFDrds";
  CHECK(claims(PdfFile(write(document))).find(part_2) != std::string::npos);
  document.metadata.inks = draw::Metadata::Inks::cmyk;
  CHECK(claims(PdfFile(write(document))).find("pdfaid:part") == std::string::npos);
}

TEST_CASE("the sRGB profile is a small one of a fixed date") {
  const std::string_view profile = press::srgb_profile();
  CHECK(profile.size() < 1000);
  CHECK(profile.substr(36, 4) == "acsp");
  CHECK(profile.substr(12, 8) == "mntrRGB ");
  CHECK(profile.substr(24, 12) == std::string_view("\x07\xEA\0\x0B\0\x16\0\0\0\0\0\0", 12));
}

}  // namespace pliego::conformance_test
