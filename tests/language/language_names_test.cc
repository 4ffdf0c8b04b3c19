#include "language/language_names.h"

#include <catch2/catch.hpp>

using pliego::language::language_sign_hint;

TEST_CASE("A language's name leads to its sign") {
  CHECK(language_sign_hint("spanish") == "The sign of Spanish is es. Write es.");
  CHECK(language_sign_hint("Español") == "The sign of Spanish is es. Write es.");
  CHECK(language_sign_hint("mixtec") == "The sign of Mixtec is mix. Write mix.");
  CHECK(language_sign_hint("K'iche'") == "The sign of Kiche is quc. Write quc.");
  CHECK(language_sign_hint("haitian creole") == "The sign of Haitian Creole is ht. Write ht.");
  CHECK(language_sign_hint("kreyòl") == "The sign of Kreyol is ht. Write ht.");
  CHECK(language_sign_hint("Tiếng Việt") == "The sign of Vietnamese is vi. Write vi.");
  CHECK(language_sign_hint("العربية") == "The sign of Arabic is ar. Write ar.");
}

TEST_CASE("What is no language's name gets an example") {
  for (const char* word : {"", "---", "palm-card", "xx-yy-zz"})
    CHECK(language_sign_hint(word) ==
          "Write a sign such as vi, ar or es-US: the language, then the country.");
}
