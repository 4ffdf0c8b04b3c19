// Rule shaming-word: what is caught, and what is left alone.
#include <catch2/catch.hpp>

#include "text_project.h"

using namespace pliego;
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
