#include "base/blanks.h"

#include <catch2/catch.hpp>

namespace pliego::blanks_test {

TEST_CASE("blanks at the ends are taken away, those within stay") {
  CHECK(without_blank_ends(" \t a  b\r\n") == "a  b");
  CHECK(without_blank_ends("\n") == "");
  CHECK(without_blank_ends("") == "");
  CHECK(without_blank_ends("\u00A0a ") == "\u00A0a");
  CHECK(without_blank_ends("\na ", " ") == "\na");
}

TEST_CASE("runs of blanks and line ends become one space") {
  CHECK(collapsed(" a \r\n\t b\n") == "a b");
  CHECK(collapsed("a\u00A0 b") == "a\u00A0 b");
  CHECK(collapsed(" \n") == "");
}

}  // namespace pliego::blanks_test
