// What counts as tight is counted in characters as people see them, whatever bytes they take.
#include "translate/tight.h"

#include <catch2/catch.hpp>

namespace pliego::tight_test {

namespace {

std::string repeated(const std::string& character, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += character;
  return text;
}

bool is_tight(const std::string& text, int room) {
  return translate::is_tight({.target = text, .room = room});
}

}  // namespace

TEST_CASE("Room and text are compared in characters, in every script") {
  // Each of two to twenty-five bytes, and one to five code points.
  const std::vector<std::string> characters = {
      "a",
      "é",                   // one code point
      "e\u0301",             // a letter and its accent
      "ế",                   // Vietnamese
      "o\u0302\u0301",       // the same kind of letter, with two marks of its own
      "中",                  // Chinese
      "\u1780\u17bb\u17c6",  // Khmer: a consonant, a vowel below it, a sign above it
      "\u0928\u093f",        // Hindi
      "ب\u064e",             // Arabic with a vowel sign
      "👍🏽",                // a thumb and its colour
      "👩‍👩‍👧",  // a family, joined
      "🇻🇳",                  // a flag
  };
  for (const std::string& character : characters) {
    INFO(character << ", " << character.size() << " bytes");
    // Fifty characters: a tenth is five.
    const std::string text = repeated(character, 50);
    CHECK(is_tight(text, 0));
    CHECK(is_tight(text, 4));
    CHECK_FALSE(is_tight(text, 5));
    CHECK_FALSE(is_tight(text, 9));
    // Two hundred: a tenth is twenty, and ten is room enough.
    const std::string long_text = repeated(character, 200);
    CHECK(is_tight(long_text, 9));
    CHECK_FALSE(is_tight(long_text, 10));
  }
}

TEST_CASE("A text without room is too long, not tight, and one that was not measured is neither") {
  CHECK_FALSE(is_tight("words", -3));
  CHECK_FALSE(translate::is_tight({.target = "words", .room = std::nullopt}));
}

}  // namespace pliego::tight_test
