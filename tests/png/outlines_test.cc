// The store of outlines: bounded, and never one font's glyph for another's.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "page.h"
#include "png/glyph_outlines.h"
#include "text/font_files.h"

namespace pliego::outlines_test {

using namespace pliego::test;

namespace {

std::size_t segments(const text::Outline& outline) { return outline.size(); }

}  // namespace

TEST_CASE("Outlines are kept up to the limit") {
  png::GlyphOutlines outlines(100);
  std::size_t longest = 0;
  for (std::uint32_t glyph = 1; glyph < 200; ++glyph) {
    const std::size_t expected = segments(lato().outline(glyph));
    CHECK(segments(outlines.get(lato(), glyph)) == expected);
    longest = std::max(longest, expected);
    REQUIRE(outlines.segments() <= 100 + longest + 1);
  }
}

TEST_CASE("A glyph asked for twice is kept once") {
  png::GlyphOutlines outlines;
  const text::Outline* first = &outlines.get(lato(), 40);
  const std::size_t kept = outlines.segments();
  CHECK(&outlines.get(lato(), 40) == first);
  CHECK(outlines.segments() == kept);
}

TEST_CASE("A font loaded where another was freed has its own outlines") {
  png::GlyphOutlines outlines;
  for (const std::string name : {"Lato-Regular", "Lato-Black", "Lato-Light", "Lato-Italic"}) {
    const auto font = std::make_unique<text::Font>(
        name, text::InstalledFonts().read("/usr/share/fonts/truetype/lato/" + name + ".ttf"));
    const std::uint32_t glyph = font->nominal_glyph('S');
    const text::Outline expected = font->outline(glyph);
    const text::Outline& kept = outlines.get(*font, glyph);
    REQUIRE(kept.size() == expected.size());
    for (std::size_t i = 0; i < kept.size(); ++i) REQUIRE(kept[i].x == expected[i].x);
  }
}

}  // namespace pliego::outlines_test
