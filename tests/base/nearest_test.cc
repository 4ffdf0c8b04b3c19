#include <catch2/catch.hpp>

#include "base/diagnostic.h"

namespace pliego::nearest_test {

TEST_CASE("the nearest known word is offered") {
  const std::vector<std::string> known = {"heading", "text", "título", "steps"};
  CHECK(nearest_hint("haeding", known) == "Did you mean 'heading'?");
  CHECK(nearest_hint("headin", known) == "Did you mean 'heading'?");
  CHECK(nearest_hint("Text", known) == "Did you mean 'text'?");
  CHECK(nearest_hint("txet", known) == "Did you mean 'text'?");
  CHECK(nearest_hint("titulo", known) == "Did you mean 'título'?");
}

TEST_CASE("a file's name or path is the name of what is in it") {
  const std::vector<std::string> known = {"palm-card", "card"};
  for (const char* path :
       {"palm-card.yaml", "content/en/palm-card.yaml", "a\\palm-card.yml", "en/palm-card"})
    CHECK(nearest_hint(path, known) == "Did you mean 'palm-card'?");
  CHECK(nearest_hint("other/thing.yaml", known).empty());
}

TEST_CASE("no word is offered when none is near") {
  CHECK(nearest_hint("colour", {"heading", "text"}).empty());
  CHECK(nearest_hint("ab", {"cb"}).empty());
  CHECK(nearest_hint("word", {}).empty());
  CHECK(nearest_hint(std::string(5000, 'a'), {std::string(5000, 'a')}).empty());
}

TEST_CASE("of two equally near words the first is offered") {
  CHECK(nearest_hint("colt", {"cold", "colt2", "coat"}) == "Did you mean 'cold'?");
}

TEST_CASE("a word is never what was meant by itself") {
  CHECK(nearest_hint("ins", {"ins"}).empty());
  CHECK(nearest_hint("ins", {"ins", "inns"}) == "Did you mean 'inns'?");
  CHECK(nearest_hint("Ins", {"ins"}) == "Did you mean 'ins'?");
}

TEST_CASE("what begins with another letter is offered after a single slip alone") {
  CHECK(nearest_hint("header", {"leaders", "chapters"}).empty());
  CHECK(nearest_hint("leeders", {"leaders", "chapters"}) == "Did you mean 'leaders'?");
  CHECK(nearest_hint("keaders", {"leaders", "chapters"}) == "Did you mean 'leaders'?");
}

}  // namespace pliego::nearest_test
