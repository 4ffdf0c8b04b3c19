#include "packet/participants.h"

#include <catch2/catch.hpp>

#include "support/yaml_text.h"

using namespace pliego;
using namespace pliego::test;
using packet::Participant;

namespace {

const std::vector<std::string> languages = {"en", "es"};

std::vector<Participant> people(std::string_view csv) {
  Diagnostics diagnostics;
  auto found = packet::read_participants("people.csv", csv, languages, diagnostics);
  INFO(all_text(diagnostics));
  CHECK_FALSE(diagnostics.has_errors());
  return found;
}

std::vector<std::string> faults(std::string_view csv) {
  Diagnostics diagnostics;
  CHECK(packet::read_participants("people.csv", csv, languages, diagnostics).empty());
  return spots(diagnostics);
}

using Spots = std::vector<std::string>;

}  // namespace

TEST_CASE("Columns come in any order, and two of them may be left out") {
  const auto two = people("organization,Name,LANGUAGE\nCenter,Ana Ruiz,es\n,Ben Ode,\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].name == "Ana Ruiz");
  CHECK(two[0].language == "es");
  CHECK(two[0].organization == "Center");
  CHECK(two[1].language == "en");  // the packet's first
  CHECK(people("name\nAna\n").front().organization.empty());
}

TEST_CASE("A name's mark leads to its line and column") {
  const auto one = people("organization,name\nCenter,Ana\n");
  CHECK(one.front().name_mark.place().line == 2);
  CHECK(one.front().name_mark.place().column == 8);
}

TEST_CASE("Columns that are missing, unknown or twice are told") {
  CHECK(faults("language\nen\n") == Spots{"participants-column@1:1"});
  CHECK(faults("name,langauge\nAna,es\n") == Spots{"participants-column@1:6"});
  CHECK(faults("name,name\nAna,Ana\n") == Spots{"participants-column@1:6"});
}

TEST_CASE("All faulty lines are told at once") {
  CHECK(faults("name,language\n,en\nAna,fr\n" + std::string(121, 'x') + ",en\n") ==
        Spots{"participants-value@2:1", "participants-value@3:5", "participants-value@4:1"});
}

TEST_CASE("A list of nobody is told") {
  CHECK(faults("name,language\n") == Spots{"participants-value@0:0"});
  CHECK(faults("") == Spots{"participants-value@0:0"});
}
