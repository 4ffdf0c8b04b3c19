// What would be lost with a translator's file.
#include "translate/new_work.h"

#include <catch2/catch.hpp>

#include "exchange_fixture.h"

namespace pliego::new_work_test {

using namespace pliego::translate;
using Keys = std::vector<std::string>;

namespace {

Keys work_in(const std::string& bytes, const UnitList& now) {
  Diagnostics diagnostics;
  const auto file = read_exchange("es.po", bytes, diagnostics);
  REQUIRE(file);
  return new_work(*file, now);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("A file holds new work where a translation is neither the project's nor as it was sent") {
  const UnitList list = test::exchange_units();
  for (const Format format : {Format::po, Format::xliff}) {
    const std::string sent = write_exchange(list, format);
    CHECK(work_in(sent, list).empty());
    const std::string changed = replaced(sent, "Ayuda", "Auxilio");
    CHECK(work_in(changed, list) == Keys{"card:title"});
    UnitList taken_in = list;
    taken_in.units[0].target = "Auxilio";
    CHECK(work_in(changed, taken_in).empty());
    // The project has moved on, the translator has not touched the text.
    taken_in.units[0].target = "Socorro";
    CHECK(work_in(sent, taken_in).empty());
    CHECK(work_in(changed, taken_in) == Keys{"card:title"});
    // The project has the text no more: the translation is in the file alone.
    taken_in.units.erase(taken_in.units.begin());
    CHECK(work_in(changed, taken_in) == Keys{"card:title"});
  }
}

TEST_CASE("What a program filled in from the source is no work") {
  UnitList list = test::exchange_units();
  const std::string sent = write_exchange(list, Format::po);
  CHECK(work_in(replaced(sent, "\"Ayuda\"", "\"Help\""), list).empty());
  CHECK(work_in(replaced(sent, "\"Ayuda\"", "\"\""), list).empty());
}

}  // namespace pliego::new_work_test
