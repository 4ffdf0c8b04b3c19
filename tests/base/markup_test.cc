// Text in XML, bytes as letters, and short numbers.
#include "base/markup.h"

#include <catch2/catch.hpp>
#include <limits>

#include "base/base64.h"
#include "base/number_text.h"

namespace pliego::test::markup_test {
namespace {

std::string markup(const std::string& text) {
  std::string out = "before ";
  append_markup(out, text);
  CHECK(out == "before " + escaped(text));
  return escaped(text);
}

std::string number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

}  // namespace

TEST_CASE("what means something in markup is written by its name, and all else as it is") {
  CHECK(markup("A & B < C > \"D\" 'é' \u00A0😀") ==
        "A &amp; B &lt; C &gt; &quot;D&quot; 'é' \u00A0😀");
  CHECK(markup("") == "");
  CHECK(markup("a\tb\n") == "a\tb\n");
}

TEST_CASE("what no XML file may hold is a replacement character") {
  CHECK(markup(std::string("a\x01") + "b\x1F") == "a\uFFFDb\uFFFD");
  CHECK(markup(std::string(1, '\0')) == "\uFFFD");
  CHECK(markup("\xEF\xBF\xBF") == "\uFFFD");
  CHECK(markup("a\xC3") == "a\uFFFD");
}

TEST_CASE("bytes in base64 have the form of RFC 4648, 10") {
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("numbers are as short as their decimals allow, however large") {
  CHECK(number(-0.5, 2) == "-.5");
  CHECK(number(0.0000125, 7) == ".0000125");
  CHECK(number(-0.001, 2) == "0");
  CHECK(number(12.50, 3) == "12.5");
  CHECK(number(1e30, 5) == "10000000000000");
  CHECK(number(-1e30, 5) == "-10000000000000");
  CHECK(number(1e30, 8) == "10000000000");
  CHECK(number(std::numeric_limits<double>::quiet_NaN(), 2) == "0");
  CHECK(number(-std::numeric_limits<double>::infinity(), 0) == "-10000000000000");
}

}  // namespace pliego::test::markup_test
