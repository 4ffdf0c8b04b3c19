// Words of one direction on a page of the other.
#include "resolve/direction.h"

#include <catch2/catch.hpp>

namespace pliego::resolve::direction_test {
namespace {

std::string kept(const std::string& words, bool page_is_right_to_left) {
  Text text;
  text.spans.push_back({.text = words, .uri = {}, .language = {}});
  keep_direction(text, page_is_right_to_left);
  return text.plain();
}

}  // namespace

TEST_CASE("words of the other direction are isolated, others stay as they are") {
  CHECK(kept("9 a.m. to 5 p.m.", true) == "\u20689 a.m. to 5 p.m.\u2069");
  CHECK(kept("9 a.m. to 5 p.m.", false) == "9 a.m. to 5 p.m.");
  CHECK(kept("مركز (هاربور)", false) == "\u2068مركز (هاربور)\u2069");
  CHECK(kept("مركز (هاربور)", true) == "مركز (هاربور)");
  CHECK(kept("24/7", true) == "24/7");
  CHECK(kept("", true) == "");
}

TEST_CASE("an isolate stands outside of what a text begins and ends with") {
  Text text;
  text.spans.push_back({.text = "911", .isolate_ltr = true, .uri = {}, .language = {}});
  isolate(text);
  REQUIRE(text.spans.size() == 3);
  CHECK(text.spans[1].text == "911");
  CHECK_FALSE(text.spans[0].isolate_ltr);
  CHECK(text.plain() == "\u2066911\u2069");
}

}  // namespace pliego::resolve::direction_test
