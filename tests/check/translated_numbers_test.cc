// Rule numbers-differ: the two languages say the same numbers.
#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::translated_numbers_test {

using namespace pliego::test;

namespace {

Diagnostics told_of(const std::string& english, const std::string& spanish) {
  TextProject project;
  project.english(english);
  project.spanish(spanish);
  return project.check();
}

}  // namespace

TEST_CASE("Numbers that differ between the languages are told at the number") {
  const Diagnostics told = told_of("Open 24/7.", "Abierto 24/6.");
  CHECK(pliego::test::told(told) ==
        std::vector<std::string>{"warning numbers-differ content/es/card.yaml:7"});
  CHECK(marked_by(told, "numbers-differ") == "6");
  CHECK(hint_of(told, "numbers-differ") == "In the source: Open 24/7.");
}

TEST_CASE("A number that a translation lacks is told") {
  const Diagnostics told = told_of("Ask 3 people twice.", "Pregunte dos veces.");
  REQUIRE(told.warnings() == 1);
  CHECK(told.all().front().message == "The source has the number 3, which is missing here");
}

TEST_CASE("The same numbers in another order or form, and values by name, are not told") {
  CHECK(told_of("From 9 to 5 on 2026-11-22.", "El 2026-11-22, de 9 a 5.").all().empty());
  CHECK(told_of("{pressured} {hotline_2012}", "El {pressured} {hotline_2012}").all().empty());
}

}  // namespace pliego::translated_numbers_test
