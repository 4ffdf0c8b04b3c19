// Rules reading-level and long-sentence, on the small project's card.
#include "check/reading.h"

#include <catch2/catch.hpp>

#include "resolve/resolve.h"
#include "text_project.h"

namespace pliego::reading_test {

using namespace pliego::test;

namespace {

constexpr const char* list =
    "language: en\nterms: {}\nreading:\n  professionals: {flesch-kincaid: 8, smog: 9, sentence: "
    "12}\n";

std::string repeated(const std::string& sentence, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += (i > 0 ? " " : "") + sentence;
  return text;
}

struct Read {
  check::Reading reading;
  Diagnostics told;
};

// The card in English with `text` as its paragraph.
Read card_with(const std::string& text) {
  TextProject project;
  project.small.write("content/words/en.yaml", list);
  project.english(text);
  Read result;
  Diagnostics diagnostics;
  const auto loaded = content::load_project(project.small.root(), diagnostics);
  const auto material =
      resolve::resolve(loaded, loaded.materials.front(), *loaded.language("en"), diagnostics);
  REQUIRE(material);
  check::ReadingMeter meter(loaded);
  result.reading = meter.read(*material);
  check::check_reading(result.reading, *material, result.told);
  return result;
}

std::vector<std::string> rules_told(const std::string& text) {
  const Read card = card_with(text);
  std::vector<std::string> rules;
  for (const Diagnostic& each : card.told.all()) rules.push_back(each.rule);
  return rules;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("Easy words in short sentences are told nothing of") {
  CHECK(rules_told(repeated("We ask her if it is safe to talk.", 40)).empty());
}

TEST_CASE("A hard text is told, as a piece and as a block, by each measure") {
  const auto rules = rules_told(
      repeated("Organizational accountability necessitates interdisciplinary collaboration.", 40));
  CHECK(rules == Rules{"reading-level", "reading-level", "reading-level", "reading-level"});
}

TEST_CASE("A hard text that is short gets no score, and no warning") {
  const Read short_text = card_with("Organizational accountability necessitates collaboration.");
  CHECK(short_text.told.all().empty());
  for (const check::Score& score : short_text.reading.scores) CHECK_FALSE(score.value);
  CHECK(short_text.reading.blocks.empty());
}

TEST_CASE("A sentence longer than the audience's is told with its line") {
  const Read told =
      card_with("One. We ask her if it is safe for her to talk with us, and then we go on. Two.");
  REQUIRE(told.told.warnings() == 1);
  const Diagnostic warning = told.told.all().front();
  CHECK(warning.rule == "long-sentence");
  CHECK(warning.place.file == "content/en/card.yaml");
  CHECK(warning.place.line == 10);
  CHECK_THAT(warning.message, Catch::Contains("18 words") && Catch::Contains("at most 12"));
}

TEST_CASE("The statistic's number begins its sentence; headings, heads and names are not counted") {
  const Read card = card_with("Some text.");
  REQUIRE(card.reading.sentences.size() == 4);
  CHECK(card.reading.sentences[0].text == "Some text.");
  CHECK(card.reading.sentences[1].text == "27% of women surveyed in 2012 were pressured.");
  CHECK(card.reading.sentences[2].text == "Pressure to use.");
  CHECK(card.reading.sentences[3].text == "Being the one who provides.");
  CHECK(card.reading.longest(1).front()->block == "figure");
}

TEST_CASE("Targets are for an audience that pieces can have") {
  TextProject project;
  project.small.write("content/words/en.yaml",
                      "language: en\nterms: {}\nreading: {survivor: {smog: 9}}\n");
  CHECK(told(project.check()) == Rules{"error key-unknown content/words/en.yaml:3"});
}

TEST_CASE("Targets name a measure that there is, in its range") {
  TextProject project;
  project.small.write("content/words/en.yaml",
                      "language: en\nterms: {}\nreading: {survivors: {lix: 30, smog: 99}}\n");
  CHECK(told(project.check()) == Rules{"error key-unknown content/words/en.yaml:3",
                                       "error value-range content/words/en.yaml:3"});
}

}  // namespace pliego::reading_test
