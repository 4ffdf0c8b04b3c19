#include "base/diagnostic.h"

#include <catch2/catch.hpp>

using namespace pliego;

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
