#include "text/library.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/sha256.h"
#include "files/files.h"
#include "support.h"
#include "support/temp_folder.h"

namespace pliego::library_test {

using namespace pliego::text;
using text::test::library;

namespace {

std::string entry(const std::string& file, const std::string& sha256, const std::string& fallback) {
  return "fonts:\n  one:\n    family: Lato\n    package: fonts-lato\n    file: " + file +
         "\n    licence: OFL-1.1\n    sha256: " + sha256 +
         "\n    scripts: [Latn]\n    fallback: [" + fallback + "]\n";
}

const std::string lato = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf";
const std::string no_sum(64, '0');

struct Loaded {
  Diagnostics diagnostics;
  std::unique_ptr<Library> library;
};

Loaded load(const std::string& yaml) {
  Loaded loaded;
  loaded.library =
      Library::load(files::Source::of({{"fonts.yaml", yaml}}), "fonts.yaml", loaded.diagnostics);
  return loaded;
}

std::vector<std::string> rules(const Diagnostics& diagnostics) {
  std::vector<std::string> result;
  for (const Diagnostic& d : diagnostics.all()) result.push_back(d.rule);
  return result;
}

}  // namespace

TEST_CASE("the project's fonts are the files that their checksums say") {
  Diagnostics diagnostics;
  library().verify({"Latn", "Arab", "Deva", "Thai", "Khmr", "Ethi"}, diagnostics);
  for (const Diagnostic& d : diagnostics.all()) FAIL_CHECK(to_text(d));
  for (const char* id :
       {"lato-regular", "lato-bold", "lato-black", "lato-medium-italic", "noto-sans",
        "noto-sans-bold", "noto-sans-arabic", "noto-sans-arabic-bold", "material-icons"})
    CHECK(library().has(id));
}

TEST_CASE("a font tells its own names and measures") {
  const Font& font = library().font("lato-black");
  CHECK(font.postscript_name() == "Lato-Black");
  CHECK(font.metrics().units_per_em == 2000);
  CHECK(font.metrics().ascender == 1610);
  CHECK(font.metrics().descender == -390);
  CHECK(font.metrics().cap_height == Approx(1457));
  CHECK(font.metrics().underline_position < 0);
  CHECK(library().font("lato-medium-italic").metrics().italic_angle < 0);
  CHECK(font.glyph_count() > 3000);
  CHECK_FALSE(font.is_cff());
  CHECK(font.covers(U'ñ'));
  CHECK_FALSE(font.covers(U'ع'));
}

TEST_CASE("an outline is closed curves in font units") {
  const Font& font = library().font("lato-regular");
  const Outline outline = font.outline(font.nominal_glyph('o'));
  using Kind = OutlineSegment::Kind;
  REQUIRE(outline.size() > 8);
  CHECK(outline.front().kind == Kind::move);
  CHECK(outline.back().kind == Kind::close);
  float top = 0;
  for (const OutlineSegment& segment : outline) top = std::max(top, segment.y);
  CHECK(top == Approx(font.metrics().x_height).margin(60));
  CHECK(font.outline(font.nominal_glyph(' ')).empty());
}

TEST_CASE("a glyph's ink holds its outline's corners, and no more than its curves' handles") {
  using Kind = OutlineSegment::Kind;
  const auto is_within = [](const OutlineSegment& s, const GlyphBox& box) {
    return s.x >= box.left && s.x <= box.right && s.y >= box.bottom && s.y <= box.top;
  };
  for (const char* id : {"lato-regular", "lato-black", "lato-medium-italic"}) {
    const Font& font = library().font(id);
    for (const char32_t letter : std::u32string_view(U"oHgQ|.ñ%")) {
      INFO(id << ", U+" << std::hex << static_cast<int>(letter));
      const auto ink = font.ink(font.nominal_glyph(letter));
      REQUIRE(ink);
      GlyphBox handles{1e9, 1e9, -1e9, -1e9};
      for (const OutlineSegment& segment : font.outline(font.nominal_glyph(letter))) {
        if (segment.kind == Kind::close) continue;
        CHECK(is_within(segment, *ink));
        REQUIRE(segment.kind != Kind::cubic);  // a TrueType font has none
        const bool bends = segment.kind == Kind::quad;
        for (const auto& [x, y] :
             {std::pair{segment.x, segment.y},
              std::pair{bends ? segment.x1 : segment.x, bends ? segment.y1 : segment.y}}) {
          handles.left = std::min<double>(handles.left, x);
          handles.right = std::max<double>(handles.right, x);
          handles.bottom = std::min<double>(handles.bottom, y);
          handles.top = std::max<double>(handles.top, y);
        }
      }
      CHECK(ink->left >= handles.left);
      CHECK(ink->right <= handles.right);
      CHECK(ink->bottom >= handles.bottom);
      CHECK(ink->top <= handles.top);
    }
    CHECK_FALSE(font.ink(font.nominal_glyph(' ')));
  }
}

TEST_CASE("a font that the table lacks, or whose file is no font, is a system error") {
  CHECK_THROWS_AS(library().font("helvetica"), SystemError);
  CHECK_THROWS_AS(Font("broken", {nullptr, "this is no font"}), SystemError);
  const Loaded gone = load(entry("/usr/share/fonts/truetype/none.ttf", no_sum, ""));
  CHECK(gone.diagnostics.all().empty());
  CHECK_THROWS_WITH(gone.library->font("one"), Catch::Contains("fonts-lato"));
}

TEST_CASE("the chain serves what a font lacks") {
  CHECK(library().font_for("lato-bold", U'ع')->id() == "noto-sans-arabic-bold");
  CHECK(library().font_for("lato-bold", U'a')->id() == "lato-bold");
  CHECK(library().font_for("lato-bold", U'\U00013000') == nullptr);
}

TEST_CASE("files from outside the packages' folder are refused") {
  for (const char* file : {"/etc/passwd", "/usr/share/fonts/../../../etc/passwd", "Lato.ttf"}) {
    const Loaded loaded = load(entry(file, no_sum, ""));
    CHECK(rules(loaded.diagnostics) == std::vector<std::string>{"font-place"});
    CHECK_FALSE(loaded.library->has("one"));
  }
}

TEST_CASE("faults of the table are told with their place") {
  CHECK(rules(load(entry(lato, "beef", "")).diagnostics) ==
        std::vector<std::string>{"font-checksum"});
  const Loaded loaded = load(entry(lato, no_sum, "ome"));
  REQUIRE(rules(loaded.diagnostics) == std::vector<std::string>{"font-fallback"});
  CHECK(loaded.diagnostics.all()[0].place.line == 2);
  CHECK(load("fonts: 3\n").diagnostics.has_errors());
}

TEST_CASE("another file than the checksum was made for is an error that names the package") {
  const Loaded loaded = load(entry(lato, no_sum, ""));
  Diagnostics diagnostics;
  loaded.library->verify({"Latn"}, diagnostics);
  REQUIRE(rules(diagnostics) == std::vector<std::string>{"font-checksum"});
  CHECK_THAT(diagnostics.all()[0].hint, Catch::Contains("fonts-lato"));
}

TEST_CASE("another version of a font than the stamp was made of is told once it is used") {
  const std::string sum = sha256_hex(read_file(lato));
  const auto told = [&](const std::string& stamp, bool use) {
    const Loaded loaded = load(entry(lato, sum, "") + "    stamp: \"" + stamp + "\"\n");
    REQUIRE(loaded.diagnostics.all().empty());
    Diagnostics diagnostics;
    if (use) loaded.library->font("one");
    loaded.library->warn_of_versions(diagnostics);
    return rules(diagnostics);
  };
  const std::string right = library().entry("lato-regular")->stamp;
  CHECK(told(right, true).empty());
  CHECK(told("661592-00000000", true) == std::vector<std::string>{"font-version"});
  CHECK(told("661591" + right.substr(right.find('-')), true) ==
        std::vector<std::string>{"font-version"});
  CHECK(told("661592-00000000", false).empty());
}

TEST_CASE("each font of the project has its stamp, and check says what a wrong one should be") {
  library().need_others();
  for (const std::string& id : library().ids()) CHECK_FALSE(library().entry(id)->stamp.empty());
  const Loaded loaded =
      load(entry(lato, sha256_hex(read_file(lato)), "") + "    stamp: \"1-00000000\"\n");
  Diagnostics diagnostics;
  loaded.library->verify({"Latn"}, diagnostics);
  REQUIRE(rules(diagnostics) == std::vector<std::string>{"font-checksum"});
  CHECK_THAT(diagnostics.all()[0].hint, Catch::Contains(library().entry("lato-regular")->stamp));
}

TEST_CASE("a font that only stands in for others need not be there until its script is used") {
  const std::string absent =
      "  two:\n    family: Noto\n    package: fonts-noto-extra\n    file: "
      "/usr/share/fonts/none.ttf\n    licence: OFL-1.1\n    sha256: " +
      no_sum + "\n    scripts: [Deva]\n    fallback: [one]\n";
  const std::string sum = sha256_hex(read_file(lato));
  const Loaded loaded =
      load("fallbacks:\n  others: [one, two]\n" + entry(lato, sum, "others") + absent);
  REQUIRE(loaded.diagnostics.all().empty());
  CHECK(loaded.library->entry("one")->fallback == std::vector<std::string>{"two"});
  CHECK(loaded.library->installed("one"));
  CHECK_FALSE(loaded.library->installed("two"));
  Diagnostics latin, hindi;
  loaded.library->verify({"Latn", "Jpan"}, latin);
  CHECK(latin.all().empty());
  loaded.library->verify({"Latn", "Deva"}, hindi);
  CHECK(rules(hindi) == std::vector<std::string>{"font-missing"});

  const Paragraph set = Typesetter(*loaded.library).set([] {
    auto input = text::test::paragraph("Fine. करें", 1000);
    input.spans[0].style.font = "one";
    return input;
  }());
  REQUIRE(set.missing.empty() == false);
  CHECK(set.missing[0].package == "fonts-noto-extra");
}

TEST_CASE("fonts for other scripts are read once a text needs one") {
  const auto project = files::Source::of(
      {{"fonts/fonts.yaml",
        "fallbacks:\n  others: [two]\n" + entry(lato, sha256_hex(read_file(lato)), "others")},
       {"fonts/other-scripts.yaml", "fonts:\n  two: {family: Noto}\n"}});
  Diagnostics at_loading;
  const auto loaded = Library::load(project, "fonts/fonts.yaml", at_loading);
  CHECK(at_loading.all().empty());
  const auto set = [&](const std::string& words) {
    ParagraphInput input = text::test::paragraph(words, 1000);
    input.spans[0].style.font = "one";
    return Typesetter(*loaded).set(input);
  };
  CHECK(set("Fine. ñ 911").missing.empty());
  CHECK_THROWS_WITH(set("करें"), Catch::Contains("fonts/other-scripts.yaml"));
  Diagnostics told;
  loaded->verify({"Latn"}, told);
  REQUIRE(told.has_errors());
  for (const Diagnostic& d : told.all())
    CHECK((d.rule == "font-fallback" || d.place.file == "fonts/other-scripts.yaml"));
}

TEST_CASE("a missing table is an error, not a crash") {
  Diagnostics diagnostics;
  const auto loaded = Library::load(std::filesystem::path("/nowhere"), "fonts.yaml", diagnostics);
  CHECK(rules(diagnostics) == std::vector<std::string>{"file-missing"});
  CHECK(loaded->ids().empty());
}

}  // namespace pliego::library_test
