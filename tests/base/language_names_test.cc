#include "base/language_names.h"

#include <catch2/catch.hpp>

namespace pliego::language_names_test {

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

TEST_CASE("Of the languages that there are the one of the same name or language is told") {
  const std::vector<std::string> known = {"en", "es", "vi"};
  for (const char* typed : {"Spanish", "español", "SPANISH", "espanol"})
    CHECK(known_language_hint(typed, known) == "The sign of Spanish is es. Write es.");
  for (const char* typed : {"es-US", "es_MX", "ES", "es-419"})
    CHECK(known_language_hint(typed, known) == "Write es.");
  CHECK(known_language_hint("Spanish", {"en", "es-US"}) == "Write es-US.");
  CHECK(known_language_hint("Spanish", {"es-MX", "es-US"}).empty());  // which, is not known
  CHECK(known_language_hint("German", known).empty());
  CHECK(known_language_hint("zh-Hanz", {"zh-Hans", "zh-Hant"}) == "Did you mean 'zh-Hans'?");
  CHECK(language_sign("kreyòl") == "ht");
  CHECK(language_sign("es").empty());
}

}  // namespace pliego::language_names_test
