// Rules glossary-term and glossary-avoid, and the terms that translators are told of.
#include "resolve/glossary.h"

#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::glossary_test {

using namespace pliego::test;
using Told = std::vector<std::string>;

namespace {

constexpr const char* glossary = R"(terms:
  coercion:
    term: substance use coercion
    definition: Control through use.
    languages:
      es: {chosen: coacción por consumo, avoid: [coerción, uso de sustancias]}
  use:
    term: substance use
    definition: Use of substances.
    languages:
      es: {chosen: consumo, stem: consum, endings: [e, en]}
  survivor:
    term: survivor
    forms: survivors
    definition: Who lives through violence.
    languages:
      es: {chosen: sobreviviente, avoid: [víctima, víctimas], may-be-left-out: true}
  return:
    term: return to use
    definition: To use again.
    languages: {}
)";

struct WithGlossary : TextProject {
  WithGlossary() { small.write("content/glossary.yaml", glossary); }
};

// "rule:words" of what is told of one text.
Told told_of(const std::string& english, const std::string& spanish) {
  const WithGlossary project;
  project.english(english);
  project.spanish(spanish);
  Told told;
  const Diagnostics diagnostics = project.check();
  for (const Diagnostic& each : diagnostics.sorted()) told.push_back(each.rule);
  return told;
}

}  // namespace

TEST_CASE("A translation that says no chosen form is told of") {
  CHECK(told_of("On substance use coercion.", "Sobre el control.") == Told{"glossary-term"});
  CHECK(told_of("On substance use coercion.", "La *Coacción* por consumo.").empty());
  CHECK(told_of("Substance use harms.", "Quienes consumen sufren.").empty());
}

TEST_CASE("A term within another is not asked for, and a chosen form within another counts") {
  CHECK(told_of("On substance use coercion.", "La coacción por consumo.").empty());
  CHECK(told_of("On substance use.", "La coacción por consumo.").empty());
  CHECK(told_of("On substance use coercion and substance use.", "Consumo.") ==
        Told{"glossary-term"});
}

TEST_CASE("Terms that a text may do without are not asked for") {
  CHECK(told_of("Ask the survivor.", "Pregúntele.").empty());
}

TEST_CASE("Terms that a language has not chosen are not asked for") {
  CHECK(told_of("A return to use.", "Otra vez.").empty());
}

TEST_CASE("Forms to avoid are told where they stand, whatever the source says") {
  CHECK(told_of("Ask them.", "Pregunte a las víctimas.") == Told{"glossary-avoid"});
  const WithGlossary project;
  project.spanish("Sobre el Uso de *sustancias* hoy.");
  CHECK(marked_by(project.check(), "glossary-avoid") == "Uso de *sustancias");
  CHECK(hint_of(project.check(), "glossary-avoid") == "Write: coacción por consumo.");
}

TEST_CASE("An allowance lets a text leave the glossary, with its reason") {
  const WithGlossary project;
  project.spanish("Pregunte a las víctimas.");
  project.small.change("content/es/card.yaml", "strings:",
                       "allow: [{rule: glossary-avoid, id: intro.text, reason: A quote.}]\n"
                       "strings:");
  CHECK(told(project.check()) == Told{"note allowed content/es/card.yaml:8"});
}

TEST_CASE("Translators are told the terms of a text, the longest of those within each other") {
  const WithGlossary small;
  Diagnostics diagnostics;
  const content::Project project = content::load_project(small.small.root(), diagnostics);
  REQUIRE(diagnostics.all().empty());
  resolve::Glossary terms(project, "es");
  const auto uses = terms.terms_in("Survivors of substance use coercion, and return to use.");
  REQUIRE(uses.size() == 3);
  CHECK(uses[0].term == "survivor");
  CHECK(uses[0].chosen == "sobreviviente");
  CHECK(uses[0].avoid == Told{"víctima", "víctimas"});
  CHECK(uses[1].term == "substance use coercion");
  CHECK(uses[2].chosen == "");
  CHECK(terms.terms_in("{survivor} and nothing").empty());
}

TEST_CASE("A form that is chosen and to be avoided is an error") {
  const WithGlossary project;
  project.small.change("content/glossary.yaml", "avoid: [coerción,",
                       "avoid: [coacción por consumo,");
  CHECK(told(project.check()) == Told{"error glossary-form content/glossary.yaml:6"});
}

}  // namespace pliego::glossary_test
