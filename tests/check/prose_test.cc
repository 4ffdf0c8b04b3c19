// Sentences and words: what is counted.
#include "check/prose.h"

#include <catch2/catch.hpp>

#include "check/syllables.h"

namespace pliego::prose_test {

using namespace pliego::check;

namespace {

std::vector<std::string> sentences_of(const std::string& locale, const std::string& text) {
  ProseReader reader(locale, english_syllables);
  std::vector<std::string> all;
  for (const Sentence& sentence : reader.sentences(std::string_view(text)))
    all.push_back(sentence.text);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Sentences end at stops, marks and quotes") {
  CHECK(sentences_of("en-US", "Meet alone. “Are you safe?” Ask. Wait!") ==
        Texts{"Meet alone.", "“Are you safe?”", "Ask.", "Wait!"});
  CHECK(sentences_of("es-US", "Es mejor no llamar. ¿Puede hablar? Sí.") ==
        Texts{"Es mejor no llamar.", "¿Puede hablar?", "Sí."});
}

TEST_CASE("A sentence may begin with a figure, and hold an initial or a figure's point") {
  CHECK(sentences_of("en-US", "Of three kinds of it. 27% were forced.") ==
        Texts{"Of three kinds of it.", "27% were forced."});
  CHECK(sentences_of("en-US", "The U.S. Department asked. It was 37.5% of them.") ==
        Texts{"The U.S. Department asked.", "It was 37.5% of them."});
}

TEST_CASE("Words, syllables and words of three and more are counted") {
  ProseReader reader("en-US", english_syllables);
  const auto sentences = reader.sentences(
      std::string_view("They don’t ask. Ask, 2 times, about safety and recovery."));
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].counts.words == 3);
  const Counts all = total(sentences);
  CHECK(all.sentences == 2);
  CHECK(all.words == 10);
  CHECK(all.long_words == 1);
  CHECK(all.syllables == 15);
}

TEST_CASE("What has no words is no sentence") {
  CHECK(sentences_of("en-US", "").empty());
  CHECK(sentences_of("en-US", "… — !").empty());
}

}  // namespace pliego::prose_test
