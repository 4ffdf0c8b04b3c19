#include "translate/word_diff.h"

#include <catch2/catch.hpp>

namespace pliego::translate::word_diff_test {

namespace {

std::string diff(std::string_view before, std::string_view after) {
  return diff_text(word_diff(before, after));
}

}  // namespace

TEST_CASE("a word that changed stands beside the one in its place") {
  CHECK(diff("Call or text now.", "Call or write now.") == "Call or [-text -]{+write +}now.");
  CHECK(diff("Call now", "Call or text now") == "Call {+or text +}now");
  CHECK(diff("Call or text now", "Call now") == "Call [-or text -]now");
  CHECK(diff("a b c", "a x c y") == "a [-b -]{+x +}c {+y+}");
}

TEST_CASE("texts without change, and texts of nothing") {
  CHECK(diff("The same.", "The same.") == "The same.");
  CHECK(diff("", "New.") == "{+New.+}");
  CHECK(diff("Old.", "") == "[-Old.-]");
  CHECK(word_diff("", "").empty());
  CHECK(diff("one  two", "one two") == "one two");
}

TEST_CASE("very long texts give way as a whole") {
  std::string one, other;
  for (int i = 0; i < 2500; ++i) {
    one += "a ";
    other += "b ";
  }
  const auto parts = word_diff(one, other + "a");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == DiffPart{DiffPart::Kind::removed, one});
}

}  // namespace pliego::translate::word_diff_test
