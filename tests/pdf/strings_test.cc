// Text and numbers as PDF writes them.
#include "pdf/strings.h"

#include <catch2/catch.hpp>

using namespace pliego;

namespace {

std::string compact(std::string_view value) {
  std::string out;
  pdf::append_compact(out, value);
  return out;
}

}  // namespace

TEST_CASE("white space that parts nothing is left out") {
  CHECK(compact("<<\n/S /P\n/P 90 0 R\n/K [ 95 0 R 20 null ]\n>>") ==
        "<</S/P/P 90 0 R/K[95 0 R 20 null]>>");
  CHECK(compact("<<\n/A <<\n/B true\n>>\n/C <FEFF 0041>\n>>") == "<</A<</B true>>/C<FEFF 0041>>>");
  CHECK(compact("  12 \n 0  R ") == "12 0 R");
}

TEST_CASE("white space in a literal string is part of it") {
  CHECK(compact("<<\n/T (two  words ) \n/U (a\\) b)\n>>") == "<</T(two  words )/U(a\\) b)>>");
  CHECK(compact("(one (in  one) \\( ) 7") == "(one (in  one) \\( )7");
  CHECK(compact("(left  open") == "(left  open");
}
