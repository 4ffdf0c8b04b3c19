// What reading programs get back out of the text.
#include <catch2/catch.hpp>

#include "pdf_fixture.h"

namespace pliego::text_test {

using namespace pliego::test;

namespace {

std::string text_of(const draw::Document& document) {
  return run(write(document), "pdftotext -raw -enc UTF-8 %s -");
}

}  // namespace

TEST_CASE("words come back, ligatures and all") {
  const auto document =
      simple({"Find the office: it offers affable, efficient staff.", "¿Qué señal?"});
  CHECK(text_of(document) ==
        "Find the office: it offers affable, efficient staff.\n¿Qué señal?\n\f");
  CHECK(run(write(document), "mutool draw -F txt %s").find("affable, efficient") !=
        std::string::npos);
}

TEST_CASE("a ligature is one glyph with several characters") {
  const auto run_of_one = shape(lato(), "fi");
  REQUIRE(run_of_one.glyphs.size() == 1);
  CHECK(text_of(simple({"fi", "f i"})) == "fi\nf i\n\f");
}

TEST_CASE("CFF outlines are embedded and read back") {
  Builder builder;
  builder.line(builder.element(draw::Role::paragraph), shape(nimbus(), "Quick brown fox"),
               {36, 40});
  const PdfFile file(write(builder.document));
  CHECK(file.run("pdftotext -raw %s -") == "Quick brown fox\n\f");
  CHECK(file.run("pdffonts %s").find("CID Type 0C") != std::string::npos);
}

TEST_CASE("an inserted hyphen is a soft hyphen to readers") {
  Builder builder;
  const auto node = builder.element(draw::Role::paragraph);
  auto first = shape(lato(), "sub-");
  first.inserted_hyphen = true;
  const auto content = builder.line(node, first, {36, 40});
  builder.more(content, shape(lato(), "stance"), {36, 54});
  const PdfFile file(write(builder.document));
  CHECK(file.run("pdftotext -raw -enc UTF-8 %s -").find("sub\u00AD\nstance") != std::string::npos);
  CHECK(content_of(file, 1).find("/Span<</MCID 1/ActualText<FEFF00AD>>>BDC\n") !=
        std::string::npos);
  const std::string tree = file.run("pdfinfo -struct-text %s");
  CHECK(tree.find("\"sub\"") < tree.find("\"stance\""));
  CHECK(tree.find("\"stance\"") != std::string::npos);
}

TEST_CASE("a real hyphen stays one") { CHECK(text_of(simple({"self-care"})) == "self-care\n\f"); }

TEST_CASE("right-to-left text carries itself in logical order") {
  // The glyphs stand in visual order. What a reader is to take is the ActualText around them;
  // Poppler turns even that round (it takes all right-to-left text for visual), so the content
  // itself is read here.
  Builder builder;
  builder.line(builder.element(draw::Role::paragraph),
               shape(naskh(), "\u0645\u0631\u062D\u0628\u0627 988", 12, true, "ar"), {36, 40});
  const std::string page = content_of(PdfFile(write(builder.document)), 1);
  CHECK(page.find("/Span<</MCID 0/Lang(ar)/ActualText<FEFF06450631062D0628062700200039003800"
                  "38>>>BDC") != std::string::npos);
}

TEST_CASE("one glyph that says two things") {
  // Lato draws U+2010 and U+2011 with glyphs of their own or one, in either case both come back.
  auto plain = shape(lato(), "a-b");
  auto other = plain;
  other.text = "a\u2011b";
  other.glyphs[2].cluster = 4;
  Builder builder;
  const auto node = builder.element(draw::Role::paragraph);
  const auto content = builder.line(node, plain, {36, 40});
  builder.more(content, other, {36, 54});
  CHECK(text_of(builder.document) == "a-b\na\u2011b\n\f");
}

TEST_CASE("characters that say nothing leave no trace") {
  auto run = shape(lato(), "co\u00ADop\u2060!");
  Builder builder;
  builder.line(builder.element(draw::Role::paragraph), run, {36, 40});
  CHECK(text_of(builder.document) == "coop!\n\f");
}

TEST_CASE("a run in another language says so, once, and only where its element does not") {
  Builder builder;
  const auto node = builder.element(draw::Role::paragraph);
  const auto content = builder.line(node, shape(lato(), "Say "), {36, 40});
  builder.more(content, shape(lato(), "muchas ", 10, false, "es"), {60, 40});
  builder.more(content, shape(lato(), "gracias", 10, false, "es"), {96, 40});
  const auto es = builder.element(draw::Role::paragraph);
  builder.document.structure.nodes[static_cast<std::size_t>(es)].language = "es";
  builder.line(es, shape(lato(), "hola", 10, false, "es"), {36, 60});
  const std::string page = content_of(PdfFile(write(builder.document)), 1);
  const auto first = page.find("/Span<</MCID 1/Lang(es)>>BDC");
  CHECK(first != std::string::npos);
  CHECK(page.find("/Lang(es)", first + 20) == std::string::npos);
}

TEST_CASE("decoration is drawn but not content") {
  Builder builder;
  builder.band({0, 0, 360, 100});
  builder.line(builder.element(draw::Role::paragraph), shape(lato(), "Words"), {36, 140});
  builder.decoration("ghost", {36, 300});
  const PdfFile file(write(builder.document));
  const std::string tree = file.run("pdfinfo -struct-text %s");
  CHECK(tree.find("Words") != std::string::npos);
  CHECK(tree.find("ghost") == std::string::npos);
  CHECK(file.run("pdftotext -raw %s -").find("ghost") != std::string::npos);
}

}  // namespace pliego::text_test
