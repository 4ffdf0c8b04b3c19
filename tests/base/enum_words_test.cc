#include "base/enum_words.h"

#include <catch2/catch.hpp>

namespace pliego::enum_words_test {

namespace {

enum class Edge { none, short_edge, long_edge };

constexpr std::string_view word_of(Edge edge) {
  switch (edge) {
    case Edge::none:
      return "none";
    case Edge::short_edge:
      return "short-edge";
    case Edge::long_edge:
      return "long-edge";
  }
  return {};
}

}  // namespace

using Edges = std::vector<Edge>;
using Words = std::vector<std::string>;

TEST_CASE("an enum's values are listed and named in its order") {
  CHECK(all_values<Edge>() == Edges{Edge::none, Edge::short_edge, Edge::long_edge});
  CHECK(words_of_values<Edge>() == Words{"none", "short-edge", "long-edge"});
  CHECK(words_of_values(Edges{Edge::long_edge, Edge::none}) == Words{"long-edge", "none"});
}

TEST_CASE("a word has its value, and what is no word none") {
  for (const Edge edge : all_values<Edge>()) CHECK(value_called<Edge>(word_of(edge)) == edge);
  CHECK_FALSE(value_called<Edge>("short"));
  CHECK_FALSE(value_called<Edge>(""));
}

}  // namespace pliego::enum_words_test
