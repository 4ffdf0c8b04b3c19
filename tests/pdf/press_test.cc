// A file for a press: PDF/X-1a:2003 as written. What is drawn is preflight's concern.
#include <catch2/catch.hpp>

#include "pdf_fixture.h"

namespace pliego::press_test {

using namespace pliego::test;

namespace {

draw::Document for_press() {
  Builder builder({360, 504}, 9);
  builder.page().media = builder.page().bleed;
  builder.band({-9, -9, 378, 100}, {.cyan = 0.8, .magenta = 0.9, .name = "plum"});
  builder.decoration("Words", {40, 200});
  auto& text = std::get<draw::TextRun>(builder.page().items.back());
  text.color = {.black = 1, .name = "ink"};
  text.overprint = true;
  draw::Document document = builder.document;
  document.structure = {};
  document.metadata.title = "A card & more";
  document.metadata.date = "2026-11-22";
  document.metadata.inks = draw::Metadata::Inks::cmyk;
  document.metadata.conformance = draw::Metadata::Conformance::x1a;
  return document;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("version 1.4, with a plain table of objects and no object streams") {
  const std::string bytes = write(for_press());
  CHECK(bytes.starts_with("%PDF-1.4\n"));
  CHECK(has(bytes, "\nxref\n0 "));
  CHECK_FALSE(has(bytes, "/ObjStm"));
  CHECK_FALSE(has(bytes, "/XRef"));
  const PdfFile file(bytes);
  CHECK(has(file.run("qpdf --check %s"), "No syntax or stream encoding errors"));
  CHECK(Objects(file).trailer().contains("/ID"));
}

TEST_CASE("it is identified in the Info dictionary and, the same, in XMP") {
  const PdfFile file(write(for_press()));
  const Objects objects(file);
  const auto& info = objects.follow(objects.trailer().at("/Info"));
  CHECK(info.at("/GTS_PDFXVersion") == "u:PDF/X-1a:2003");
  CHECK(info.at("/Trapped") == "/False");
  CHECK(info.at("/Title") == "u:A card & more");
  CHECK(info.at("/CreationDate") == "u:D:20261122000000Z");
  CHECK(info.at("/ModDate") == info.at("/CreationDate"));
  const std::string xmp = file.run("pdfinfo -meta %s");
  CHECK(has(xmp, "<pdfxid:GTS_PDFXVersion>PDF/X-1a:2003</pdfxid:GTS_PDFXVersion>"));
  CHECK(has(xmp, "<pdf:Trapped>False</pdf:Trapped>"));
  CHECK(has(xmp, ">A card &amp; more</rdf:li>"));
  CHECK(has(xmp, "<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>"));
  CHECK(has(xmp, "<xmp:ModifyDate>2026-11-22T00:00:00Z</xmp:ModifyDate>"));
  CHECK_FALSE(has(xmp, "pdfuaid"));
}

TEST_CASE("the printing condition is named, and no profile is put in") {
  const PdfFile file(write(for_press()));
  const Objects objects(file);
  const auto& intents = objects.follow(objects.catalog().at("/OutputIntents"));
  REQUIRE(intents.size() == 1);
  const auto& intent = objects.follow(intents.at(0));
  CHECK(intent.at("/S") == "/GTS_PDFX");
  CHECK(intent.at("/OutputConditionIdentifier") == "u:CGATS TR 006");
  CHECK(intent.at("/RegistryName") == "u:http://www.color.org");
  CHECK_FALSE(intent.contains("/DestOutputProfile"));
}

TEST_CASE("nothing is tagged, nothing of later versions is in the file") {
  const PdfFile file(write(for_press()));
  const Objects objects(file);
  for (const char* key :
       {"/StructTreeRoot", "/MarkInfo", "/ViewerPreferences", "/Outlines", "/Lang"})
    CHECK_FALSE(objects.catalog().contains(key));
  for (const char* key : {"/Tabs", "/StructParents", "/Annots", "/Group"})
    CHECK_FALSE(objects.page(0).contains(key));
  CHECK_FALSE(has(content_of(file, 1), "BMC"));
}

TEST_CASE("black text overprints, what follows does not") {
  auto document = for_press();
  document.pages[0].items.push_back(
      draw::rectangle({0, 300, 20, 20}, {.cyan = 1, .black = 0, .name = "cyan"}, "band"));
  const std::string content = content_of(PdfFile(write(document)), 1);
  const auto on = content.find("/O1 gs"), text = content.find("Tf"), off = content.find("/O0 gs");
  CHECK(content.find("0 0 0 1 k") < on);
  CHECK(on < text);
  CHECK(text < off);
  CHECK(off != std::string::npos);
}

TEST_CASE("registration colour is on every plate") {
  auto document = for_press();
  const Color all{
      .cyan = 1, .magenta = 1, .yellow = 1, .name = "registration", .registration = true};
  document.pages[0].items.push_back(draw::line({0, 0}, {10, 0}, all, 0.25, "crop-mark"));
  const PdfFile file(write(document));
  CHECK(has(content_of(file, 1), "/All CS 1 SCN"));
  const Objects objects(file);
  const auto& resources = objects.follow(objects.page(0).at("/Resources"));
  const auto& space = objects.follow(objects.follow(resources.at("/ColorSpace")).at("/All"));
  CHECK(space.at(0) == "/Separation");
  CHECK(space.at(1) == "/All");
}

TEST_CASE("pictures go in as inks, gray ones as gray") {
  auto document = for_press();
  const auto add = [&](Picture picture) {
    document.pages[0].items.push_back(
        draw::Image{std::make_shared<Picture>(std::move(picture)), {0, 0, 10, 10}, std::nullopt});
  };
  add({.name = "color",
       .width = 1,
       .height = 1,
       .color = {9, 9, 9},
       .alpha = {7},
       .inks = {1, 2, 3, 4}});
  add({.name = "gray", .width = 1, .height = 1, .channels = 1, .color = {9}});
  std::vector<std::string> spaces;
  for (const auto& object : Objects(PdfFile(write(document))).all()) {
    if (object.contains("/Subtype") && object.at("/Subtype") == "/Image") {
      spaces.push_back(object.at("/ColorSpace"));
      CHECK_FALSE(object.contains("/SMask"));
    }
  }
  CHECK(spaces == std::vector<std::string>{"/DeviceCMYK", "/DeviceGray"});
}

}  // namespace pliego::press_test
