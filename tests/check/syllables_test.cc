// Syllables, against lists counted by hand: words of the catalogue, and hard ones.
#include "check/syllables.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

namespace pliego::syllables_test {

using namespace pliego::check;

namespace {

struct Tally {
  int words = 0, right = 0;
  std::string wrong;
};

Tally tally(const std::string& file, int (*syllables)(std::string_view)) {
  std::ifstream list(std::string(PLIEGO_SOURCE_DIR) + "/tests/check/" + file);
  Tally tally;
  std::string word;
  for (int counted = 0; list >> word >> counted; ++tally.words) {
    const int found = syllables(word);
    if (found == counted) {
      ++tally.right;
    } else {
      tally.wrong +=
          word + " has " + std::to_string(counted) + ", not " + std::to_string(found) + "\n";
    }
  }
  return tally;
}

}  // namespace

TEST_CASE("At least 95 of 100 English words have the syllables counted by hand") {
  const Tally english = tally("syllables_en.txt", english_syllables);
  INFO(english.wrong);
  CHECK(english.words == 200);
  CHECK(english.right >= 190);
}

TEST_CASE("At least 95 of 100 Spanish words have the syllables counted by hand") {
  const Tally spanish = tally("syllables_es.txt", spanish_syllables);
  INFO(spanish.wrong);
  CHECK(spanish.words == 200);
  CHECK(spanish.right >= 190);
}

TEST_CASE("Spanish diphthong, hiatus, silent u and h between vowels") {
  CHECK(spanish_syllables("aire") == 2);
  CHECK(spanish_syllables("oí") == 2);
  CHECK(spanish_syllables("ahora") == 3);
  CHECK(spanish_syllables("ahumar") == 2);
  CHECK(spanish_syllables("ahínco") == 3);
  CHECK(spanish_syllables("guerra") == 2);
  CHECK(spanish_syllables("vergüenza") == 3);
  CHECK(spanish_syllables("averiguáis") == 4);
  CHECK(spanish_syllables("y") == 1);
}

TEST_CASE("Numbers and abbreviations are spelled out, and no word has none") {
  CHECK(english_syllables("2012") == 4);
  CHECK(spanish_syllables("988") == 3);
  CHECK(english_syllables("cps") == 3);
  CHECK(spanish_syllables("cps") == 3);
  CHECK(english_syllables("the") == 1);
  CHECK(english_syllables("") == 1);
  CHECK(spanish_syllables("") == 1);
  CHECK(spanish_syllables("ñ") == 1);
}

}  // namespace pliego::syllables_test
