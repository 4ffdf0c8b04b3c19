// Rule shaming-word: what is caught, and what is left alone.
#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::shaming_words_test {

using namespace pliego::test;

namespace {

using Errors = std::vector<std::string>;

void expect_caught(const std::string& language, const std::string& text, const std::string& what) {
  INFO(text);
  const Errors errors = language == "en" ? errors_in_english(text) : errors_in_spanish(text);
  CHECK(errors == Errors{"shaming-word:" + what});
}

}  // namespace

TEST_CASE("The small project's own texts break no rule") { CHECK(TextProject().errors().empty()); }

TEST_CASE("Each English term that shames is caught, in its inflected forms") {
  for (const char* word :
       {"addict", "Addicts", "addicted", "ADDICT", "substance abusers", "clean", "dirty",
        "substance abuse", "Drug abuse", "abusing substances", "failed treatment",
        "fails treatment", "battered woman", "Battered women", "relapse", "relapsed", "relapsing"})
    expect_caught("en", "They said " + std::string(word) + ".", word);
}

TEST_CASE("Each Spanish term that shames is caught, in its inflected forms") {
  for (const char* word : {"adicto", "Adictas", "drogadicta", "drogadictos", "abuso de sustancias",
                           "abusan de sustancias", "limpia", "limpios", "sucio", "sucias",
                           "mujer maltratada", "Mujeres maltratadas", "recaída", "recaídas"})
    expect_caught("es", "Dijeron " + std::string(word) + ".", word);
}

TEST_CASE("A term is caught through markup, hyphens, apostrophes, a line's break and a plural") {
  expect_caught("en", "Never **substance** abuse here.", "substance** abuse");
  expect_caught("en", "Never substance-abuse here.", "substance-abuse");
  expect_caught("en", "An addict’s family.", "addict");
  expect_caught("en", "[an addict](https://example.org) said.", "addict");
  expect_caught("en", "{callers, plural, one {# addict} other {# people}} {hotline_2012}",
                "addict");
  expect_caught("es", "Es _adicto_ a ella.", "adicto");
}

TEST_CASE("A term is caught as it is read, whatever stands in it that nobody sees") {
  for (const char* hidden : {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\u034F", "\uFE0F",
                             "\u200E", "\u200F", "\u2063", "\u180E"})
    expect_caught("en", std::string("An add") + hidden + "ict said.",
                  std::string("add") + hidden + "ict");
  expect_caught("en", "An add**ict** said.", "add**ict");
  expect_caught("en", "An **add**ict said.", "add**ict");
  expect_caught("en", "An [add](https://example.org)ict said.", "add](https://example.org)ict");
  expect_caught("en", "**Substance\u00AD** \u2060abuse.", "Substance\u00AD** \u2060abuse");
  expect_caught("es", "Un adic\u00ADto.", "adic\u00ADto");
}

TEST_CASE("Capitals, apostrophes, blanks and hyphens of any kind hide no term") {
  for (const char* word : {"aDDiCT", "ＡＤＤＩＣＴ", "addict"})
    expect_caught("en", std::string("An ") + word + " said.", word);
  for (const char* apostrophe : {"'", "’", "‘", "ʼ", "＇"})
    expect_caught("en", std::string("An addict") + apostrophe + "s family.", "addict");
  for (const char* between : {"\u2011", "\u2010", "-", "\u00A0", "\u2009", "\u202F", "\u3000"})
    expect_caught("en", std::string("No substance") + between + "abuse here.",
                  std::string("substance") + between + "abuse");
}

TEST_CASE("Longer words, other words and names in braces are left alone") {
  for (const char* text :
       {"Addiction medicine.", "A cleanser.", "An abuser hides.", "Substance use; abuse.",
        "A substance. Abuse", "Treatment that failed them.", "[Read](https://example.org/relapse)"})
    CHECK(errors_in_english(text).empty());
  for (const char* text :
       {"La adicción.", "La culpa recae en él.", "Limpieza.", "El abuso y las sustancias."})
    CHECK(errors_in_spanish(text).empty());
}

TEST_CASE("Proper names keep their words, of either language, but for another spelling") {
  const std::string name = "Substance Abuse and Mental Health Services Administration";
  CHECK(errors_in_english("The " + name + ".").empty());
  CHECK(errors_in_spanish("La " + name + ".").empty());
  CHECK(errors_in_english("The substance abuse and mental health services administration.") ==
        Errors{"shaming-word:substance abuse"});
  CHECK(errors_in_english("The " + name + " on substance abuse.") ==
        Errors{"shaming-word:substance abuse"});
}

TEST_CASE("Registries and labels are read too, and contacts' names are names") {
  TextProject project;
  project.small.change("content/notices.yaml", "For professionals.", "For clean professionals.");
  project.small.change("content/es/registries.yaml", "recibió amenazas",
                       "recibió limpias amenazas");
  project.small.change("content/es/language.yaml", "Borrador de", "Borrador sucio de");
  project.small.change("content/contacts.yaml", "Tribal Helpline", "Relapse Helpline");
  CHECK(project.errors() ==
        Errors{"shaming-word:sucio", "shaming-word:limpias", "shaming-word:clean"});
}

TEST_CASE("The message names the word and the preferred term") {
  TextProject project;
  project.english("Some text about an addict.");
  const Diagnostics told = project.check();
  REQUIRE(told.errors() == 1);
  const Diagnostic error = told.sorted().front();
  CHECK(error.message == "'addict' shames people");
  CHECK(error.hint == "Write: person who uses substances, person with a substance use disorder.");
  CHECK(error.place.file == "content/en/card.yaml");
  CHECK(error.place.line == 10);
}

}  // namespace pliego::shaming_words_test
