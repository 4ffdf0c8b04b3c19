#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "files/files.h"
#include "support.h"
#include "text/hyphenator.h"

namespace pliego::hyphenation_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

std::string divided(const std::string& word, const std::string& language) {
  std::string result = word;
  const auto points = library().hyphenation_points(word, language);
  for (auto point = points.rbegin(); point != points.rend(); ++point) result.insert(*point, 1, '-');
  return result;
}

}  // namespace

TEST_CASE("English words divide as American dictionaries do") {
  CHECK(divided("coercion", "en") == "coer-cion");
  CHECK(divided("confidentiality", "en-US") == "con-fi-den-tial-ity");
  CHECK(divided("survivor", "en") == "sur-vivor");
  CHECK(divided("use", "en") == "use");
}

// At least three letters go to the next line, so "te" stays.
TEST_CASE("Spanish words divide as Spanish does, accents and all") {
  CHECK(divided("sobreviviente", "es") == "sobre-vi-viente");
  CHECK(divided("confidencialidad", "es-US") == "con-fi-den-cia-li-dad");
  CHECK(divided("Atención", "es-US") == "Aten-ción");
  CHECK(divided("compañía", "es-US") == "com-pa-ñía");
}

TEST_CASE("patterns in an old character set divide as well") {
  const auto file = std::filesystem::temp_directory_path() / "pliego-hyphen-test.dic";
  pliego::write_file(file,
                     "ISO8859-1\n\xF1"
                     "1a\n");  // ñ1a
  const Hyphenator hyphenator(file, pliego::read_file(file));
  CHECK(hyphenator.points("compañías") == std::vector<std::size_t>{});
  CHECK(hyphenator.points("mañanas") == std::vector<std::size_t>{4});
  CHECK(hyphenator.points("語ñañana") == std::vector<std::size_t>{8});
  std::filesystem::remove(file);
}

TEST_CASE("patterns that can't be read are a system error") {
  CHECK_THROWS_AS(InstalledFonts().patterns("/nowhere/hyph.dic"), pliego::SystemError);
}

TEST_CASE("a language without patterns divides nothing") {
  CHECK(library().hyphenation_points("sobreviviente", "xx").empty());
  CHECK(library().hyphenation_points("", "en").empty());
  CHECK(library().hyphenation_points(std::string(500, 'a'), "en").empty());
}

TEST_CASE("a narrow measure divides a long word and marks the hyphen as put in") {
  ParagraphInput input = paragraph("La confidencialidad de cada sobreviviente", 58, "es-US");
  const Paragraph result = set(input);
  CHECK(result.overfull == 0);
  bool hyphenated = false;
  for (const Line& line : result.lines) {
    if (!line.hyphenated) continue;
    hyphenated = true;
    const GlyphRun& run = line.runs.back().run;
    CHECK(run.inserted_hyphen);
    CHECK(run.text.ends_with("\u2010"));
    CHECK(run.glyphs.back().cluster == run.text.size() - 3);
  }
  CHECK(hyphenated);
  CHECK(read_back(result) == "La confidencialidad de cada sobreviviente");
}

TEST_CASE("no hyphens where they are not asked for, or where the lines are good without") {
  ParagraphInput input = paragraph("La confidencialidad de cada sobreviviente", 58, "es-US");
  const auto hyphenated = [](const Paragraph& result) {
    return std::any_of(result.lines.begin(), result.lines.end(),
                       [](const Line& line) { return line.hyphenated; });
  };
  REQUIRE(hyphenated(set(input)));
  input.hyphenate = false;
  CHECK_FALSE(hyphenated(set(input)));
  CHECK(set(input).overfull > 0);
  input.hyphenate = true;
  input.width = 400;
  CHECK_FALSE(hyphenated(set(input)));
}

TEST_CASE("capitals, addresses and words with their own hyphen stay whole") {
  for (const char* text : {"CONFIDENTIALITY", "strongheartshelpline.org", "confidential1ty"}) {
    const Paragraph result = set(paragraph(text, 30));
    CHECK(result.lines.size() == 1);
    CHECK(result.overfull > 0);
  }
  const Paragraph compound = set(paragraph("trauma-informed", 45));
  CHECK(lines(compound) == std::vector<std::string>{"trauma-", "informed"});
}

TEST_CASE("an author's soft hyphens count in every style") {
  const std::string word = "sub\u00ADstance";
  auto input = paragraph(word, 30);
  input.hyphenate = false;
  CHECK(lines(set(input)) == std::vector<std::string>{"sub\u2010", "stance"});
  input.balance = true;
  CHECK(lines(set(input)) == std::vector<std::string>{"sub\u2010", "stance"});
  input.spans.front().style.uppercase = true;
  input.width = 42;
  CHECK(lines(set(input)) == std::vector<std::string>{"SUB\u2010", "STANCE"});
  CHECK(set(input).overfull == 0);
}

TEST_CASE("a heading's words stay whole where they fit") {
  auto input = paragraph("Help for sub\u00ADstance use", 52);
  input.balance = true;
  for (const std::string& line : lines(set(input))) CHECK(line.find("\u2010") == std::string::npos);
}

TEST_CASE("a soft hyphen divides where the author says, and is not drawn elsewhere") {
  const std::string word = "sub\u00ADstance";
  CHECK(lines(set(paragraph(word, 30))) == std::vector<std::string>{"sub\u2010", "stance"});
  CHECK(lines(set(paragraph(word, 300))) == std::vector<std::string>{"substance"});
}

}  // namespace pliego::hyphenation_test
