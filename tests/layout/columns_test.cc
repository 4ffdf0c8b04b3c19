#include "layout/columns.h"

#include <catch2/catch.hpp>

namespace pliego::columns_test {

using namespace pliego::layout;
using Ends = std::vector<std::size_t>;

namespace {

std::vector<ColumnPiece> lines(int count) {
  return std::vector<ColumnPiece>(count, {0, 10, false});
}

}  // namespace

TEST_CASE("columns come out equally high") {
  const Columns columns = balance(lines(6), 3);
  CHECK(columns.ends == Ends{2, 4, 6});
  CHECK(columns.height == 20);
}

TEST_CASE("the last column is the short one") { CHECK(balance(lines(5), 2).ends == Ends{3, 5}); }

TEST_CASE("space above the first piece of a column does not count") {
  auto pieces = lines(4);
  for (auto& piece : pieces) piece.before = 6;
  const Columns columns = balance(pieces, 2);
  CHECK(columns.ends == Ends{2, 4});
  CHECK(columns.height == 26);
}

TEST_CASE("no column ends with a heading") {
  auto pieces = lines(4);
  pieces[1].keep_with_next = true;
  const Columns columns = balance(pieces, 2);  // two and two would be lower, at 20
  CHECK(columns.ends.front() != 2);
  CHECK(columns.height == 30);
}

TEST_CASE("what keeps together stays together, however tall") {
  auto pieces = lines(4);
  for (auto& piece : pieces) piece.keep_with_next = true;
  pieces.back().keep_with_next = false;
  CHECK(balance(pieces, 2).ends == Ends{4});
}

TEST_CASE("nothing in no columns") { CHECK(balance({}, 2).ends.empty()); }

}  // namespace pliego::columns_test
