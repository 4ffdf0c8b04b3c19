#include <harfbuzz/hb.h>

#include <catch2/catch.hpp>

#include "support.h"

namespace pliego::shape_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

// The whole text shaped by HarfBuzz in one go, in font units.
double shaped_whole(const std::string& text, const Font& font) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font.font(), buffer, nullptr, 0);
  unsigned int count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  double sum = 0;
  for (unsigned int i = 0; i < count; ++i) sum += positions[i].x_advance;
  hb_buffer_destroy(buffer);
  return sum;
}

const GlyphRun& only_run(const Paragraph& paragraph) {
  REQUIRE(paragraph.lines.size() == 1);
  REQUIRE(paragraph.lines[0].runs.size() == 1);
  return paragraph.lines[0].runs[0].run;
}

std::vector<std::uint32_t> clusters(const GlyphRun& run) {
  std::vector<std::uint32_t> result;
  for (const Glyph& glyph : run.glyphs) result.push_back(glyph.cluster);
  return result;
}

}  // namespace

TEST_CASE("words set one by one measure as the whole line shaped at once") {
  const std::string text =
      GENERATE("AVATAR To Vote, Yes. We ask; You listen.", "office difficult efficient fjord attic",
               "Ask about T. V. and A. W. too", "¿Quién la ayuda? ¡Tú! Año 2024: 37.5% y 43%");
  const std::string font = GENERATE("lato-regular", "lato-black", "noto-sans");
  const Font& face = library().font(font);
  const double units = shaped_whole(text, face);
  CHECK(width_of(text, font, 12) == Approx(units * 12 / face.metrics().units_per_em).epsilon(1e-9));
}

TEST_CASE("a size only scales: widths are proportional") {
  const double small = width_of("Survivors’ safety comes first", "lato-bold", 7);
  CHECK(width_of("Survivors’ safety comes first", "lato-bold", 21) == Approx(3 * small));
}

TEST_CASE("a ligature is one glyph whose cluster is its first letter") {
  const GlyphRun run = only_run(set(paragraph("fi ti", 100)));
  CHECK(clusters(run) == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(run.text == "fi ti");
}

TEST_CASE("tracking adds after each letter but the line's last, and takes ligatures apart") {
  ParagraphInput input = paragraph("fi tin", 1000);
  input.spans[0].style.tracking = 0.1;
  const Paragraph tracked = set(input);
  const GlyphRun run = only_run(tracked);
  REQUIRE(run.glyphs.size() == 6);
  const Font& font = *run.font;
  const double scale = 10.0 / font.metrics().units_per_em;
  CHECK(run.glyphs[5].advance == Approx(font.advance(run.glyphs[5].id) * scale));
  CHECK(run.glyphs[4].advance == Approx(font.advance(run.glyphs[4].id) * scale + 1));
  CHECK(tracked.widest == Approx(run.width()));
}

TEST_CASE("tracking never pulls joined letters apart") {
  ParagraphInput input = paragraph("السلام", 1000, "ar");
  input.right_to_left = true;
  const double plain = set(input).widest;
  input.spans[0].style.tracking = 0.2;
  CHECK(set(input).widest == Approx(plain));
}

TEST_CASE("capitals follow the language and read back as set") {
  const auto capitals = [](const std::string& text, const std::string& language) {
    ParagraphInput input = paragraph(text, 1000, language);
    input.spans[0].style.uppercase = true;
    return set(input).lines.at(0).runs.at(0).run.text;
  };
  CHECK(capitals("señales y atención", "es-US") == "SEÑALES Y ATENCIÓN");
  CHECK(capitals("iris", "tr") == "İRİS");
  CHECK(capitals("iris", "en") == "IRIS");
  CHECK(capitals("straße", "de") == "STRASSE");
}

TEST_CASE("Arabic letters join across a change of style") {
  ParagraphInput input = paragraph("", 1000, "ar");
  input.right_to_left = true;
  input.spans = {span("سل"), span("ام")};
  const Paragraph divided = set(input);
  std::vector<std::uint32_t> glyphs;
  for (const PlacedRun& placed : divided.lines.at(0).runs) {
    CHECK(placed.run.font->id() == "noto-sans-arabic");
    for (const Glyph& glyph : placed.run.glyphs) glyphs.push_back(glyph.id);
  }
  input.spans = {span("سلام")};
  input.spans[0].style.tracking = 0;
  const Paragraph whole = set(input);
  // Lam and alef, a ligature when in one style, are joined letters when in two; the ends are the
  // same.
  const auto& one = whole.lines.at(0).runs.at(0).run.glyphs;
  REQUIRE(glyphs.size() >= one.size());
  CHECK(glyphs.front() == one.front().id);
  CHECK(glyphs.back() == one.back().id);
}

}  // namespace pliego::shape_test
