// What ICU knows of languages.
#include "translate/new_language.h"

#include <catch2/catch.hpp>

#include "resolve/resolve.h"

namespace pliego::translate::new_language_test {

namespace {

NewLanguage found(std::string_view tag) {
  resolve::set_neutral_default_locale();
  const auto language = new_language(tag);
  REQUIRE(language);
  return *language;
}

}  // namespace

TEST_CASE("tags are canonical") {
  CHECK(found("VI").language.folder == "vi");
  CHECK(found("zh-hans").language.folder == "zh-Hans");
  CHECK(found("prs").language.folder == "fa-AF");
  CHECK(found("pt-br").language.locale == "pt-BR");
  CHECK(found("iw").language.folder == "he");
  for (const char* tag : {"", "-", "no tag", "../es", "en/x", "x-mine", "words", "pictures",
                          "es-x-mine", "de-u-co-phonebk"}) {
    INFO(tag);
    CHECK_FALSE(new_language(tag));
  }
}

TEST_CASE("a language is called as its readers call it") {
  CHECK(found("vi").language.name == "Tiếng Việt");
  CHECK(found("vi").english_name == "Vietnamese");
  CHECK(found("ar").language.name == "العربية");
  CHECK(found("prs").language.name == "دری");
  CHECK(found("am").language.name == "አማርኛ");
  CHECK(found("vi").known);
  CHECK_FALSE(found("qaa").known);
}

TEST_CASE("direction and scripts") {
  CHECK(found("ar").right_to_left);
  CHECK_FALSE(found("am").right_to_left);
  CHECK(found("ur").right_to_left);
  using Scripts = std::vector<std::string>;
  CHECK(found("vi").scripts == Scripts{"Latn"});
  CHECK(found("am").scripts == Scripts{"Ethi"});
  CHECK(found("prs").scripts == Scripts{"Arab"});
  CHECK(found("zh").scripts == Scripts{"Hani"});
  CHECK(found("zh-Hant").scripts == Scripts{"Hani"});
  CHECK(found("ja").scripts == Scripts{"Hani", "Hira", "Kana"});
  CHECK(found("ko").scripts == Scripts{"Hang"});
  CHECK(found("qaa").scripts == Scripts{"Latn"});
}

TEST_CASE("the head of a language's file") {
  const std::string head = language_head(found("vi").language);
  CHECK_THAT(head, Catch::Contains("\nlanguage: vi\nlocale: vi") &&
                       Catch::Contains("\nname: \"Tiếng Việt\"\n"));
  CHECK_THAT(file_head(found("vi").language, "palm-card"),
             Catch::EndsWith("material: palm-card\n"));
  CHECK_THAT(file_head(found("vi").language, "registries"), !Catch::Contains("material:"));
}

}  // namespace pliego::translate::new_language_test
