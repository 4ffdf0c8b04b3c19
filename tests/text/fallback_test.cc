#include <catch2/catch.hpp>

#include "support.h"

namespace pliego::fallback_test {

using namespace pliego::text;
using namespace pliego::text::test;

TEST_CASE("a script that the style's font lacks comes from its fallback") {
  ParagraphInput input = paragraph("", 1000);
  input.spans = {span("Hello سلام done", "lato-bold")};
  const Paragraph result = set(input);
  REQUIRE(result.lines.size() == 1);
  const auto& runs = result.lines[0].runs;
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].run.font->id() == "lato-bold");
  CHECK(runs[1].run.font->id() == "noto-sans-arabic-bold");
  CHECK(runs[1].run.text == "سلام");
  CHECK(runs[2].run.font->id() == "lato-bold");
  CHECK(result.missing.empty());
}

TEST_CASE("a grapheme cluster is never divided between fonts") {
  // Neither font of the chain lacks a part of it: the letter and its mark come from one.
  const Paragraph result = set(paragraph("ma\u0301s e\u0323\u0302 x\u0304", 1000));
  REQUIRE(result.lines.size() == 1);
  CHECK(result.missing.empty());
  for (const PlacedRun& placed : result.lines[0].runs)
    for (const Glyph& glyph : placed.run.glyphs) CHECK(glyph.id != 0);
}

TEST_CASE("a character that no font has is told with its code point and place") {
  ParagraphInput input = paragraph("", 1000);
  input.spans = {span("Fine. "), span("año 𓀀 x")};
  const Paragraph result = set(input);
  REQUIRE(result.missing.size() == 1);
  CHECK(result.missing[0].code_point == U'\U00013000');
  CHECK(result.missing[0].span == 1);
  CHECK(result.missing[0].byte == 5);
  CHECK(read_back(result) == "Fine. año 𓀀 x");
}

TEST_CASE("the place of a missing character is that of the text before capitals") {
  ParagraphInput input = paragraph("ßß 𓀀", 1000, "de");
  input.spans[0].style.uppercase = true;
  const Paragraph result = set(input);
  REQUIRE(result.missing.size() == 1);
  CHECK(result.missing[0].byte == 5);
}

TEST_CASE("spaces, joiners and no-break hyphens need no glyph of their own") {
  const Paragraph result =
      set(paragraph("a\u00A0b\u202Fc\u2009d\u2011e\u200Bf\u2060g\u00ADh\u200Ei", 1000));
  CHECK(result.missing.empty());
}

TEST_CASE("broken UTF-8 is set as the replacement character, not read past") {
  const Paragraph result = set(paragraph(std::string("bad \xC3 byte \xF0\x9F", 13), 1000));
  REQUIRE(result.lines.size() == 1);
  CHECK(read_back(result) == "bad \uFFFD byte \uFFFD");
}

TEST_CASE("an icon's name gives one glyph, a misspelt one none") {
  Typesetter typesetter(library());
  const auto phone = typesetter.icon("material-icons", "phone");
  REQUIRE(phone);
  CHECK(phone->glyph != 0);
  CHECK_FALSE(phone->font->outline(phone->glyph).empty());
  CHECK(typesetter.icon("material-icons", "local_phone"));
  CHECK_FALSE(typesetter.icon("material-icons", "phnoe"));
  CHECK_FALSE(typesetter.icon("material-icons", ""));
  CHECK_FALSE(typesetter.icon("material-icons", "𓀀"));
}

}  // namespace pliego::fallback_test
