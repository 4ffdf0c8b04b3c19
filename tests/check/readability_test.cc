// The formulas against examples that others have published.
#include "check/readability.h"

#include <catch2/catch.hpp>

namespace pliego::readability_test {

using namespace pliego::check;

TEST_CASE("Flesch-Kincaid: Green Eggs and Ham, 5.7 words a sentence, 1.02 syllables a word") {
  // Wikipedia, Flesch–Kincaid readability tests: "a grade level of −1.3".
  CHECK(flesch_kincaid({.sentences = 1000, .words = 5700, .syllables = 5814}) ==
        Approx(-1.3).margin(0.05));
}

TEST_CASE("Flesch-Kincaid: the sentence on the platypus, 13 words and 24 syllables") {
  // Wikipedia, the same page: "is an 11.3".
  CHECK(flesch_kincaid({.sentences = 1, .words = 13, .syllables = 24}) ==
        Approx(11.3).margin(0.05));
}

TEST_CASE("SMOG: 64 long words in 30 sentences; 2.6 and 5.3 a sentence") {
  // Nirmaldasan, Special SMOG Grading (2010) and its revision (2011): 11, 11.83 and 15.6.
  CHECK(smog({.sentences = 30, .long_words = 64}) == Approx(11));
  CHECK(smog({.sentences = 30, .long_words = 78}) == Approx(11.83).margin(0.005));
  CHECK(smog({.sentences = 30, .long_words = 159}) == Approx(15.6).margin(0.02));
}

TEST_CASE("Spanish: 306 syllables, 162 words, 6 sentences") {
  // The Spanish text of textstat's tests: Fernández Huerta 65.967, Szigriszt-Pazos 62.162 (from
  // 206.84 there; the formula's 206.835 gives 0.005 less).
  const Counts counts{.sentences = 6, .words = 162, .syllables = 306};
  CHECK(fernandez_huerta(counts) == Approx(65.967).margin(0.0005));
  CHECK(inflesz(counts) == Approx(62.157).margin(0.0005));
}

TEST_CASE("A text too short has no score") {
  const content::ReadingTarget target{.flesch_kincaid = 8, .smog = 9};
  const auto short_text = measure_of("en-US").scores(
      {.sentences = 29, .words = 99, .syllables = 300, .long_words = 90}, target);
  for (const Score& score : short_text) {
    CHECK_FALSE(score.value);
    CHECK_FALSE(score.misses());
  }
  const auto few_sentences = measure_of("en-US").scores(
      {.sentences = 29, .words = 290, .syllables = 870, .long_words = 90}, target);
  CHECK(few_sentences.at(0).misses());
  CHECK_FALSE(few_sentences.at(1).value);
}

TEST_CASE("A grade misses above its target, a score below it; without a target nothing misses") {
  CHECK(Score{"", 9.1, 9.0, true}.misses());
  CHECK_FALSE(Score{"", 9.0, 9.0, true}.misses());
  CHECK(Score{"", 54.9, 55.0, false}.misses());
  CHECK_FALSE(Score{"", 55.0, 55.0, false}.misses());
  CHECK_FALSE(Score{"", 20.0, {}, true}.misses());
}

TEST_CASE("A language without formulas has none") {
  CHECK(measure_of("es-US").syllables != nullptr);
  CHECK(measure_of("ar").syllables == nullptr);
  CHECK(measure_of("est").scores == nullptr);
}

}  // namespace pliego::readability_test
