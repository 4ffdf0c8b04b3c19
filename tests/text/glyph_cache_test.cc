// What is kept of glyphs: each made once, up to a limit.
#include "text/glyph_cache.h"

#include <catch2/catch.hpp>

#include "text/font_files.h"

namespace pliego::test::glyph_cache_test {
namespace {

int made = 0;

std::string name_of(const text::Font& font, std::uint32_t glyph) {
  ++made;
  return font.id() + std::to_string(glyph);
}

std::unique_ptr<text::Font> load(const std::string& id) {
  return std::make_unique<text::Font>(
      id, text::InstalledFonts().read("/usr/share/fonts/truetype/lato/Lato-Regular.ttf"));
}

}  // namespace

TEST_CASE("What a glyph becomes is made once, and anew past the limit") {
  made = 0;
  const auto font = load("a");
  text::GlyphCache<std::string> kept(name_of, 6);
  CHECK(kept.get(*font, 1) == "a1");
  CHECK(kept.get(*font, 1) == "a1");
  CHECK(made == 1);
  CHECK(kept.size() == 3);
  CHECK(kept.get(*font, 2) == "a2");
  CHECK(kept.get(*font, 3) == "a3");
  CHECK(kept.size() == 9);
  CHECK(kept.get(*font, 1) == "a1");
  CHECK(made == 4);
  CHECK(kept.size() == 3);
}

TEST_CASE("A font that is loaded where another was freed is another one") {
  text::GlyphCache<std::string> kept(name_of, 1000);
  for (const char* id : {"a", "b", "c", "d"}) {
    const auto font = load(id);
    CHECK(kept.get(*font, 7) == id + std::string("7"));
  }
}

}  // namespace pliego::test::glyph_cache_test
