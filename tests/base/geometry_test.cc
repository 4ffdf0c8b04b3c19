#include "base/geometry.h"

#include <catch2/catch.hpp>

namespace pliego::geometry_test {

TEST_CASE("rectangles inset, outset and move") {
  const Rect r{10, 20, 100, 50};
  CHECK(r.right() == 110);
  CHECK(r.bottom() == 70);
  CHECK(r.inset({1, 2, 3, 4}) == Rect{14, 21, 94, 46});
  CHECK(r.outset(5) == Rect{5, 15, 110, 60});
  CHECK(r.moved(1, -1) == Rect{11, 19, 100, 50});
}

TEST_CASE("containing allows for rounding only") {
  const Rect r{0, 0, 10, 10};
  CHECK(r.contains({0, 0, 10.005, 10}));
  CHECK_FALSE(r.contains({0, 0, 10.1, 10}));
  CHECK_FALSE(r.contains({-0.1, 0, 5, 5}));
  CHECK_FALSE(r.contains({0, 9, 5, 5}));
}

TEST_CASE("transforms apply in order") {
  const Transform quarter{0, 1, -1, 0, 0, 0};  // x axis to y axis
  const Transform move = Transform::translate(10, 0);
  CHECK(quarter.then(move).apply(Point{1, 0}) == Point{10, 1});
  CHECK(move.then(quarter).apply(Point{1, 0}) == Point{0, 11});
  CHECK(quarter.apply(Rect{0, 0, 4, 2}) == Rect{-2, 0, 2, 4});
}

}  // namespace pliego::geometry_test
