// From a screen's colours to inks.
#include "press/inks.h"

#include <catch2/catch.hpp>

#include "press/built_in_profiles.h"

namespace pliego::inks_test {

namespace {

Color without_inks(double red, double green, double blue) {
  return {.red = red, .green = green, .blue = blue, .name = "own", .has_inks = false};
}

}  // namespace

TEST_CASE("the press profile is one of inks, for a printer, of a fixed date") {
  const std::string_view profile = press::press_profile();
  CHECK(profile.substr(36, 4) == "acsp");
  CHECK(profile.substr(12, 8) == "prtrCMYK");
  CHECK(profile.substr(24, 12) == std::string_view("\x07\xEA\0\x0B\0\x16\0\0\0\0\0\0", 12));
}

TEST_CASE("white is paper, black is mostly black ink, and no colour passes 300 %") {
  const press::InkConverter converter;
  CHECK(total_ink(converter.with_inks(without_inks(1, 1, 1))) == 0);
  CHECK(converter.with_inks(without_inks(0, 0, 0)).black > 0.9);
  for (int red = 0; red < 256; red += 15) {
    for (int green = 0; green < 256; green += 15) {
      for (int blue = 0; blue < 256; blue += 15) {
        const Color color =
            converter.with_inks(without_inks(red / 255., green / 255., blue / 255.));
        CHECK(total_ink(color) <= 3);
      }
    }
  }
}

TEST_CASE("hues become the inks that print them") {
  const press::InkConverter converter;
  const Color red = converter.with_inks(without_inks(0.9, 0.1, 0.1));
  CHECK((red.magenta > 0.8 && red.yellow > 0.7 && red.cyan < 0.15));
  const Color green = converter.with_inks(without_inks(0.1, 0.6, 0.2));
  CHECK((green.cyan > 0.5 && green.yellow > 0.6 && green.magenta < 0.3));
}

TEST_CASE("a colour keeps the inks that a person gave it") {
  const press::InkConverter converter;
  const Color own{.red = 0, .green = 0, .blue = 0, .cyan = 0.5, .black = 0};
  CHECK(converter.with_inks(own) == own);
}

TEST_CASE("a gray picture is black ink alone") {
  const press::InkConverter converter;
  Picture picture{.name = "gray", .width = 2, .height = 1, .channels = 1, .color = {0, 200}};
  CHECK(converter.inks_of(picture) == std::vector<std::uint8_t>{0, 0, 0, 255, 0, 0, 0, 55});
}

}  // namespace pliego::inks_test
