#include "layout/column_widths.h"

#include <catch2/catch.hpp>
#include <numeric>

namespace pliego::column_widths_test {

using layout::column_widths;

namespace {

double sum(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

}  // namespace

TEST_CASE("columns that fit on one line share the room left over in proportion") {
  const auto widths = column_widths({{20, 50}, {20, 100}}, 300);
  CHECK(widths[0] == Approx(100));
  CHECK(widths[1] == Approx(200));
}

TEST_CASE("a short column gets what it asks for, and the long ones the rest") {
  const auto widths = column_widths({{20, 50}, {40, 600}, {40, 600}}, 300);
  CHECK(widths[0] == Approx(50));
  CHECK(widths[1] == Approx(125));
  CHECK(widths[2] == Approx(125));
}

TEST_CASE("no column is narrower than its widest word while there is room for all of them") {
  const auto widths = column_widths({{10, 90}, {110, 900}, {60, 61}}, 200);
  CHECK(widths[0] >= 10);
  CHECK(widths[1] >= 110);
  CHECK(widths[2] >= 60);
  CHECK(sum(widths) == Approx(200));
}

TEST_CASE("where the widest words don't fit, all columns give way alike") {
  const auto widths = column_widths({{100, 100}, {300, 300}}, 200);
  CHECK(widths[0] == Approx(50));
  CHECK(widths[1] == Approx(150));
}

TEST_CASE("the widths of columns always add up") {
  for (const double width : {50.0, 120.0, 200.0, 333.0, 1000.0}) {
    INFO(width);
    CHECK(sum(column_widths({{31, 80}, {45, 210}, {12, 15}, {60, 400}}, width)) == Approx(width));
  }
}

}  // namespace pliego::column_widths_test
