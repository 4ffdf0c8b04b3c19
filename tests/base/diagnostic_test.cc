#include "base/diagnostic.h"

#include <catch2/catch.hpp>

#include "base/more_faults.h"
#include "base/utf8.h"

namespace pliego::diagnostic_test {

namespace {

Place place(std::string file, int line, int column) {
  Place result;
  result.file = std::move(file);
  result.line = line;
  result.column = column;
  return result;
}

}  // namespace

TEST_CASE("diagnostics count errors and warnings") {
  Diagnostics diagnostics;
  diagnostics.warning("w", {}, "warning");
  diagnostics.note("n", {}, "note");
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.error("e", {}, "error", "hint");
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.errors() == 1);
  CHECK(diagnostics.warnings() == 1);
  CHECK(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[2].hint == "hint");
}

TEST_CASE("merging adds the counts") {
  Diagnostics one, two;
  one.error("e", {}, "first");
  two.error("e", {}, "second");
  two.warning("w", {}, "third");
  one.merge(two);
  CHECK(one.errors() == 2);
  CHECK(one.warnings() == 1);
  CHECK(one.all().size() == 3);
}

TEST_CASE("sorted diagnostics don't depend on the order of arrival") {
  Diagnostics forth, back;
  const std::vector<Place> places = {place("a.yaml", 2, 1), place("a.yaml", 10, 1),
                                     place("a.yaml", 10, 3), place("b.yaml", 1, 1)};
  for (auto p = places.begin(); p != places.end(); ++p) forth.error("r", *p, "m");
  for (auto p = places.rbegin(); p != places.rend(); ++p) back.error("r", *p, "m");
  REQUIRE(forth.sorted().size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(forth.sorted()[i].place.line == places[i].line);
    CHECK(to_text(forth.sorted()[i]) == to_text(back.sorted()[i]));
  }
}

TEST_CASE("exact repeats are told once, anything else is kept") {
  Diagnostics diagnostics;
  diagnostics.error("r", place("a.yaml", 1, 1), "m");
  diagnostics.error("r", place("a.yaml", 1, 1), "m");
  CHECK(diagnostics.sorted().size() == 1);
  diagnostics.error("r", place("a.yaml", 1, 1), "another message");
  diagnostics.warning("r", place("a.yaml", 1, 1), "m");
  CHECK(diagnostics.sorted().size() == 3);
}

TEST_CASE("severities have names") {
  CHECK(severity_name(Severity::note) == "note");
  CHECK(severity_name(Severity::warning) == "warning");
  CHECK(severity_name(Severity::error) == "error");
}

TEST_CASE("of one severity in one file a hundred are told, the others are counted") {
  Diagnostics diagnostics;
  for (int line = 1; line <= 350; ++line) diagnostics.warning("w", place("a.yaml", line, 1), "m");
  for (int line = 1; line <= 101; ++line) diagnostics.error("e", place("a.yaml", line, 1), "m");
  for (int line = 1; line <= 100; ++line) diagnostics.error("e", place("b.yaml", line, 1), "m");
  CHECK(diagnostics.errors() == 201);
  CHECK(diagnostics.warnings() == 350);
  const auto sorted = diagnostics.sorted();
  REQUIRE(sorted.size() == 100 + 100 + 2 + 100);
  CHECK(to_text(sorted[200]) ==
        "a.yaml: error: 1 more error in this file, which are not told one by one [more-faults]\n"
        "  Mend those above first, and look again: one fault often makes many.\n");
  CHECK(sorted[201].severity == Severity::warning);
  CHECK(faults_of(sorted[201]) == 250);
  CHECK(faults_of(sorted[0]) == 1);
  CHECK(sorted[202].place.file == "b.yaml");
}

TEST_CASE("what was left out stays counted where diagnostics are merged, repeats are not") {
  Diagnostics one, two;
  for (int line = 1; line <= 150; ++line) one.error("e", place("a.yaml", line, 1), "m");
  two.error("e", place("a.yaml", 200, 1), "m");
  two.merge(one);
  two.error("e", place("a.yaml", 200, 1), "m");
  const auto sorted = two.sorted();
  REQUIRE(sorted.size() == 101);
  CHECK(sorted.back().message.starts_with("51 more errors"));
}

TEST_CASE("a message that quotes too much loses its middle, at whole letters") {
  Diagnostics diagnostics;
  std::string long_word;
  for (int i = 0; i < 5000; ++i) long_word += "ñ";
  diagnostics.error("e", {}, "'" + long_word + "' is no name", long_word);
  const Diagnostic& told = diagnostics.all().front();
  CHECK(told.message.size() < 2100);
  CHECK(told.message.starts_with("'ñ"));
  CHECK(told.message.ends_with("ñ' is no name"));
  CHECK(is_utf8(told.message));
  CHECK(is_utf8(told.hint));
}

}  // namespace pliego::diagnostic_test
