// Lists of forms whose brackets were forgotten.
#include "content/word_forms.h"

#include <catch2/catch.hpp>

#include "content/glossary_loader.h"
#include "content/word_list_loader.h"
#include "support/yaml_text.h"

namespace pliego::word_forms_test {

using namespace pliego::test;
using Told = std::vector<std::string>;

namespace {

// What is wrong with a term of a word list that has `lines`, each as "rule@line:column hint".
Told told(const std::string& lines) {
  Diagnostics diagnostics;
  const auto root = yaml::parse(
      "en.yaml", "language: en\nterms:\n  a: {instead: b, " + lines + "}\n", diagnostics);
  REQUIRE(root);
  const auto list = content::load_word_list(*root, "en", diagnostics);
  CHECK(list.has_value() == !diagnostics.has_errors());
  Told all;
  for (const Diagnostic& each : diagnostics.all()) all.push_back(each.rule + " " + each.hint);
  return all;
}

Told glossary(const std::string& term) {
  Diagnostics diagnostics;
  const auto root =
      yaml::parse("glossary.yaml", "terms:\n  a: {definition: b, " + term + "}\n", diagnostics);
  REQUIRE(root);
  content::load_glossary(*root, diagnostics);
  Told all;
  for (const Diagnostic& each : diagnostics.all()) all.push_back(each.rule + " " + each.hint);
  return all;
}

const Told one = {"value-type Write several in brackets: [battered woman, battered women]."};

}  // namespace

TEST_CASE("Several forms without brackets are an error that shows them in brackets") {
  CHECK(told("forms: \"battered woman, battered women\"") == one);
  for (const char* sign : {";", "/", "|", " / ", "，", "、", "؛", "\\\\"}) {
    INFO(sign);
    CHECK(told("forms: \"battered woman" + std::string(sign) + "battered women\"") == one);
    CHECK(told("forms: [x, \"battered woman" + std::string(sign) + "battered women\"]") == one);
  }
  CHECK(told("stem: junk, endings: \"ie/ies\"") ==
        Told{"value-type Write several in brackets: [ie, ies]."});
  CHECK(told("stem: \"junk/\", endings: s") == Told{"value-type Write only 'junk'."});
  CHECK(told("forms: \"junk,\"") == Told{"value-type Write only 'junk'."});
  CHECK(told("forms: [battered woman, \"survivor’s guilt\", AIDS-related]").empty());
}

TEST_CASE("Proper names may have commas") {
  Diagnostics diagnostics;
  const auto root = yaml::parse(
      "en.yaml", "language: en\nterms: {}\nnames: [\"Alcohol, Drug Abuse and Mental Health\"]\n",
      diagnostics);
  REQUIRE(root);
  CHECK(content::load_word_list(*root, "en", diagnostics).has_value());
}

TEST_CASE("The glossary's forms are read in the same way") {
  const std::string es = "term: survivor, languages: {es: {chosen: sobreviviente, ";
  CHECK(glossary(es + "avoid: \"víctima; víctimas\"}}") ==
        Told{"value-type Write several in brackets: [víctima, víctimas]."});
  CHECK(glossary(es + "forms: \"x / y\"}}") ==
        Told{"value-type Write several in brackets: [x, y]."});
  CHECK(glossary("term: \"survivor/victim\", languages: {es: {chosen: sobreviviente}}") ==
        Told{"value-type Write 'survivor' here, and add a line 'forms: [victim]'."});
  CHECK(glossary(es + "forms: [sobrevivientes]}}").empty());
  // Where all forms stand beside it, what is chosen may say more to translators.
  CHECK(glossary("term: survivor, languages: {es: {forms: [pareja, aliado], "
                 "chosen: \"pareja; de un servicio: aliado\"}}")
            .empty());
}

}  // namespace pliego::word_forms_test
