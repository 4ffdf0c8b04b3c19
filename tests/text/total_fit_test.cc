#include "text/total_fit.h"

#include <catch2/catch.hpp>
#include <numeric>

namespace pliego::total_fit_test {

using namespace pliego::text;

namespace {

constexpr double space = 2;

// Words of these widths with a space after each.
std::vector<FitPoint> words(const std::vector<double>& widths) {
  std::vector<FitPoint> points(1);
  double x = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    FitPoint point;
    point.end = x + widths[i];
    point.space_end = space * static_cast<double>(i);
    x = point.end + space;
    point.start = x;
    point.space_start = point.space_end + space;
    point.words = i + 1;
    point.forced = i + 1 == widths.size();
    points.push_back(point);
  }
  return points;
}

using Breaks = std::vector<std::size_t>;

}  // namespace

TEST_CASE("one line when all fits") {
  CHECK(total_fit(words({10, 10, 10}), 34, FitMode::ragged).breaks == Breaks{0, 3});
  CHECK_FALSE(total_fit(words({10, 10, 10}), 34, FitMode::ragged).poor);
}

TEST_CASE("a line is given up early where that saves the next from a hole") {
  // Filling line by line gives 10 8 | 4 | 20 and leaves 20 of 24 empty on the second line.
  const auto points = words({10, 8, 4, 20, 20, 12});
  CHECK(total_fit(points, 24, FitMode::ragged).breaks == Breaks{0, 1, 3, 4, 5, 6});
}

TEST_CASE("the last line is not one short word where it can be helped") {
  const auto points = words({10, 10, 10, 10, 4});
  const Fit fit = total_fit(points, 46, FitMode::ragged);
  CHECK(fit.breaks == Breaks{0, 3, 5});
  CHECK(total_fit(points, 46, FitMode::justified).breaks.size() == 3);
}

TEST_CASE("headings take the fewest lines, of about equal length") {
  const auto points = words({20, 20, 20, 20, 20, 20});
  CHECK(total_fit(points, 110, FitMode::balanced).breaks == Breaks{0, 3, 6});
  CHECK(total_fit(points, 90, FitMode::balanced).breaks == Breaks{0, 3, 6});
  CHECK(total_fit(points, 45, FitMode::balanced).breaks == Breaks{0, 2, 4, 6});
}

TEST_CASE("a forced end ends a line, and a line never spans one") {
  auto points = words({10, 10, 10, 10});
  points[2].forced = true;
  for (const FitMode mode : {FitMode::ragged, FitMode::justified, FitMode::balanced})
    CHECK(total_fit(points, 100, mode).breaks == Breaks{0, 2, 4});
}

TEST_CASE("a word wider than the measure stands alone and makes the fit poor") {
  for (const FitMode mode : {FitMode::ragged, FitMode::justified, FitMode::balanced}) {
    const Fit fit = total_fit(words({10, 60, 10}), 40, mode);
    CHECK(fit.breaks == Breaks{0, 1, 2, 3});
    CHECK(fit.poor);
  }
}

TEST_CASE("one hyphen costs less than a deep hole, two in a row cost more than a shallow one") {
  auto points = words({20, 28, 10});
  FitPoint hyphen;  // the second word divides in half
  hyphen.start = 22 + 14;
  hyphen.end = 22 + 14 + 2;
  hyphen.words = 1;
  hyphen.hyphen = true;
  points.insert(points.begin() + 2, hyphen);
  CHECK(total_fit(points, 38, FitMode::ragged).breaks == Breaks{0, 2, 4});
  CHECK(total_fit(points, 29, FitMode::ragged).breaks == Breaks{0, 1, 3, 4});
}

TEST_CASE("ragged text is poor where a line falls short by more than 0.3 of the measure") {
  CHECK(total_fit(words({60, 50, 60}), 100, FitMode::ragged).poor);
  CHECK_FALSE(total_fit(words({75, 72, 70, 30}), 100, FitMode::ragged).poor);
}

TEST_CASE("justified text shrinks its spaces by a third at most") {
  const auto points = words({10, 10, 10, 10, 10, 10});
  // Three words are 34 wide, 32.67 when shrunk as far as may be.
  CHECK(total_fit(points, 32.7, FitMode::justified).breaks == Breaks{0, 3, 6});
  CHECK(total_fit(points, 32.6, FitMode::justified).breaks == Breaks{0, 2, 4, 6});
}

}  // namespace pliego::total_fit_test
