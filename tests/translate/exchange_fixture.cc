#include "exchange_fixture.h"

#include <catch2/catch.hpp>

namespace pliego::test {

std::string changed(std::string text, const std::string& after, const std::string& from,
                    const std::string& to) {
  const std::size_t start = text.find(after);
  REQUIRE(start != std::string::npos);
  const std::size_t at = text.find(from, start);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

Imported import_into(const translate::UnitList& now, const std::string& bytes) {
  Diagnostics diagnostics;
  const auto file = translate::read_exchange("file", bytes, diagnostics);
  REQUIRE(file);
  translate::Import import(now);
  import.add(*file, diagnostics);
  return {import.edits(), import.count(), diagnostics.all()};
}

}  // namespace pliego::test
