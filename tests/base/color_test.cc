#include "base/color.h"

#include <catch2/catch.hpp>

#include "yaml/color_reader.h"

namespace pliego::color_test {

namespace {

Color rgb(unsigned value) {
  Color color;
  color.red = (value >> 16 & 255) / 255.0;
  color.green = (value >> 8 & 255) / 255.0;
  color.blue = (value & 255) / 255.0;
  return color;
}

std::optional<Color> read_color(const char* yaml) {
  Diagnostics diagnostics;
  const auto node = yaml::parse("test.yaml", yaml, diagnostics);
  REQUIRE(node);
  return read::color().read(*node, diagnostics);
}

}  // namespace

TEST_CASE("contrast is WCAG's, by published values") {
  const Color white = rgb(0xFFFFFF), black = rgb(0);
  CHECK(contrast(black, white) == Approx(21));
  CHECK(contrast(white, white) == Approx(1));
  // WebAIM's contrast checker.
  CHECK(contrast(rgb(0x777777), white) == Approx(4.48).margin(0.005));
  CHECK(contrast(rgb(0x767676), white) == Approx(4.54).margin(0.005));
  CHECK(contrast(rgb(0xFF0000), white) == Approx(4.00).margin(0.005));
  CHECK(contrast(rgb(0x0000FF), white) == Approx(8.59).margin(0.005));
  CHECK(contrast(rgb(0x00FF00), white) == Approx(1.37).margin(0.005));
  CHECK(contrast(white, rgb(0x767676)) == contrast(rgb(0x767676), white));
}

TEST_CASE("a colour in hexadecimal digits") {
  CHECK(hex(rgb(0x3B1F4E)) == "#3B1F4E");
  CHECK(hex(rgb(0x00000A)) == "#00000A");
}

TEST_CASE("a colour needs its screen value, and all of its inks where one is given") {
  const auto plum = read_color("{rgb: \"#3B1F4E\", cmyk: [80, 95, 35, 40]}");
  REQUIRE(plum);
  CHECK(hex(*plum) == "#3B1F4E");
  CHECK(plum->magenta == Approx(0.95));
  for (const char* wrong :
       {"{rgb: \"#3B1F4E\", cmyk: [1]}", "{rgb: \"#3B1F4\", cmyk: [1, 2, 3, 4]}",
        "{cmyk: [1, 2, 3, 4]}", "{rgb: \"3B1F4E0\", cmyk: [1, 2, 3, 4]}",
        "{rgb: \"#3B1F4E\", cmyk: [1, 2, 3]}", "{rgb: \"#3B1F4E\", cmyk: [1, 2, 3, 101]}",
        "[1, 2, 3]", "\"#3B1F4\"", "plum"}) {
    INFO(wrong);
    CHECK_FALSE(read_color(wrong));
  }
  CHECK(plum->has_inks);
  const auto for_screens = read_color("{rgb: \"#3B1F4E\"}");
  REQUIRE(for_screens);
  CHECK_FALSE(for_screens->has_inks);
}

TEST_CASE("a colour may be its screen value alone") {
  const auto plum = read_color("\"#3B1F4E\"");
  REQUIRE(plum);
  CHECK(hex(*plum) == "#3B1F4E");
  CHECK_FALSE(plum->has_inks);
}

TEST_CASE("a colour as other programs write it is told as it is written here") {
  const auto hint = [](const std::string& written) {
    Diagnostics diagnostics;
    const auto root = yaml::parse("test.yaml", "key: " + written + "\n", diagnostics);
    if (root) read::color().read(*root->find("key"), diagnostics);
    return diagnostics.all().empty() ? std::string() : diagnostics.all().back().hint;
  };
  CHECK(hint("3B1F4E") == "Write \"#3B1F4E\".");
  CHECK(hint("\"#abc\"") == "Write \"#aabbcc\".");
  CHECK(hint("rgb(59, 31, 78)") == "Write \"#3B1F4E\".");
  CHECK(hint("{rgb: \"rgb(59,31,78)\"}") == "Write \"#3B1F4E\".");
  CHECK(hint("rgb(59, 31, 300)") == "Write a # and six of the signs 0 to 9 and A to F, in quotes.");
  CHECK(hint("teal") == "Write a # and six of the signs 0 to 9 and A to F, in quotes.");
  CHECK(hint("#FF6B00") == "Put the colour in quotes: without them all from the # on is a remark.");
}

TEST_CASE("inks as fractions of one are refused: they would print white") {
  Diagnostics diagnostics;
  const auto node =
      yaml::parse("test.yaml", "{rgb: \"#12395B\", cmyk: [0.95, 0.75, 0.35, 0.3]}", diagnostics);
  REQUIRE(node);
  CHECK_FALSE(read::color().read(*node, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].rule == "value-range");
  CHECK(diagnostics.all()[0].hint == "Write [95, 75, 35, 30].");
  CHECK_FALSE(read_color("{rgb: \"#000000\", cmyk: [0, 0, 0, 1]}"));
  CHECK(read_color("{rgb: \"#FFFFFF\", cmyk: [0, 0, 0, 0]}"));
  CHECK_FALSE(read_color("{rgb: \"#12395B\", cmyk: [0, 0, 0, 0]}"));
  CHECK(read_color("{rgb: \"#F8F8F8\", cmyk: [0, 0, 0, 2]}"));
  CHECK(read_color("{rgb: \"#F8F8F8\", cmyk: [0, 0, 0, 0]}"));
}

}  // namespace pliego::color_test
