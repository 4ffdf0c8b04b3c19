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

}  // namespace pliego::test
