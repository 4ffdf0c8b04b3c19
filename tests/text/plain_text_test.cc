// Plain text: its direction is its own, and its letters are those that people count.
#include "text/plain_text.h"

#include <catch2/catch.hpp>

#include "support.h"

namespace pliego::plain_text_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

std::string said(const Line& line) {
  std::string all;
  for (const PlacedRun& placed : line.runs) all += placed.run.text;
  return all;
}

}  // namespace

TEST_CASE("A plain text lies on the side on which its own writing begins") {
  Typesetter typesetter(library());
  const auto lines =
      plain_lines(typesetter, {.text = "\u0645\u0631\u064a\u0645 12", .font = "lato-regular"}, 200);
  REQUIRE(lines);
  REQUIRE(lines->size() == 1);
  const Line& line = lines->front();
  CHECK(line.x == Approx(200 - line.width));
  CHECK(visual(line).front() == "12");
  const auto latin = plain_lines(typesetter, {.text = "Maryam", .font = "lato-regular"}, 200);
  REQUIRE(latin);
  CHECK(latin->front().x == 0);
}

TEST_CASE("A plain text that no font can say is not set at all") {
  Typesetter typesetter(library());
  const PlainText text{.text = "Anna \U00010000", .font = "lato-regular"};  // Linear B
  CHECK_FALSE(plain_lines(typesetter, text, 200));
  CHECK_FALSE(plain_letters(typesetter, text));
}

TEST_CASE("Letters of a plain text keep their marks and come as they are seen") {
  Typesetter typesetter(library());
  const auto said_of = [&](const std::string& text) {
    const auto letters = plain_letters(typesetter, {.text = text, .font = "lato-regular"});
    std::vector<std::string> all;
    for (const Line& letter : letters.value()) all.push_back(said(letter));
    return all;
  };
  using All = std::vector<std::string>;
  CHECK(said_of("\u0410\u043d") == All{"\u0410", "\u043d"});
  CHECK(said_of("e\u0301a") == All{"e\u0301", "a"});
  CHECK(said_of("\u0645\u0631") == All{"\u0631", "\u0645"});
}

}  // namespace pliego::plain_text_test
