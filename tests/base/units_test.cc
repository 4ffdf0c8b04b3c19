#include "base/units.h"

#include <catch2/catch.hpp>
#include <clocale>
#include <limits>

namespace pliego::units_test {

TEST_CASE("lengths with a unit become points") {
  CHECK(parse_length("5in").value() == Approx(360));
  CHECK(parse_length("0.125in").value() == Approx(9));
  CHECK(parse_length(".5in").value() == Approx(36));
  CHECK(parse_length("9pt").value() == Approx(9));
  CHECK(parse_length("25.4mm").value() == Approx(72));
  CHECK(parse_length("2.54cm").value() == Approx(72));
  CHECK(parse_length("1080px").value() == Approx(810));
  CHECK(parse_length("-3pt").value() == Approx(-3));
  CHECK(parse_length("0pt").value() == 0);
}

TEST_CASE("what is no length with a unit is refused") {
  for (const char* text : {"",      "5",     "0",     "in",    "pt",   "5 in", " 5in",    "5in ",
                           "5inch", "5IN",   "+5in",  "--5in", "5.in", ".in",  "1.2.3in", "1e3pt",
                           "0x5pt", "infpt", "nanpt", "5,5in", "5em",  "٥in"}) {
    INFO(text);
    CHECK_FALSE(parse_length(text));
  }
  CHECK_FALSE(parse_length(std::string(400, '9') + "in"));
}

TEST_CASE("plain numbers") {
  CHECK(parse_number("12").value() == 12);
  CHECK(parse_number("-0.5").value() == -0.5);
  CHECK(parse_number(".125").value() == 0.125);
  for (const char* text : {"", "-", ".", "5.", "+5", "1e3", "1,5", "inf", "nan", "0x10", " 5"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text));
  }
}

TEST_CASE("units have their size") {
  CHECK(points_per("in") == 72.0);
  CHECK(points_per("px") == 0.75);
  CHECK_FALSE(points_per("em"));
}

TEST_CASE("numbers are written short") {
  CHECK(format_number(5) == "5");
  CHECK(format_number(0.125) == "0.125");
  CHECK(format_number(-2.50) == "-2.5");
  CHECK(format_number(1.0 / 3, 2) == "0.33");
  CHECK(format_number(-0.00001, 2) == "0");
  CHECK(format_number(100, 0) == "100");
  CHECK(format_number(std::numeric_limits<double>::max(), 2).size() == 309);
}

}  // namespace pliego::units_test
