#include "resolve/formats.h"

#include <catch2/catch.hpp>
#include <thread>

#include "resolve/resolve.h"

namespace pliego::resolve::formats_test {

TEST_CASE("shares keep their decimals and their country's way") {
  CHECK(Formats::of("en-US").share(37.5) == "37.5%");
  CHECK(Formats::of("en-US").share(43) == "43%");
  CHECK(Formats::of("es-US", {{"percent", "{number}%"}}).share(37.5) == "37.5%");
  CHECK(Formats::of("es-US", {{"percent", "{number}%"}}).share(15.2) == "15.2%");
  CHECK(Formats::of("de-DE").share(37.5) == "37,5\u00A0%");
}

TEST_CASE("numbers are not rounded") {
  const Formats& english = Formats::of("en-US");
  CHECK(english.number(37.12345678) == "37.12345678");
  CHECK(english.number(1234567) == "1,234,567");
  CHECK(english.number(0.1) == "0.1");
}

TEST_CASE("Arabic digits, sign and separator") {
  CHECK(Formats::of("ar-EG").number(1234.5) == "١٬٢٣٤٫٥");
  CHECK(Formats::of("ar-EG").share(37.5) == "٣٧٫٥٪\u061C");
  CHECK(Formats::of("fa-AF").number(37.5) == "۳۷٫۵");
}

TEST_CASE("days in words") {
  CHECK(Formats::of("en-US").day("2026-11-22") == "November 22, 2026");
  CHECK(Formats::of("es-US").day("2026-11-22") == "22 de noviembre de 2026");
  CHECK(Formats::of("en-US").day("2024-02-29") == "February 29, 2024");
  CHECK(Formats::of("en-US").day("1969-12-31") == "December 31, 1969");
}

TEST_CASE("days stay Gregorian where ICU has another calendar") {
  CHECK_THAT(Formats::of("fa-AF").day("2026-11-22"), Catch::Contains("۲۰۲۶"));
  CHECK_THAT(Formats::of("th-TH").day("2026-11-22"), Catch::Contains("2026"));
}

TEST_CASE("names of languages and lists of them") {
  const Formats& spanish = Formats::of("es-US");
  CHECK(spanish.language_name("en") == "inglés");
  CHECK(spanish.list({"inglés", "español"}) == "inglés y español");
  CHECK(spanish.list({"español", "inglés"}) == "español e inglés");
  CHECK(Formats::of("en-US").list({"English", "Spanish", "Dari"}) == "English, Spanish, and Dari");
}

TEST_CASE("each thread has its own and they agree") {
  std::string other;
  std::thread thread([&] { other = Formats::of("es-US").day("2026-11-22"); });
  thread.join();
  CHECK(other == Formats::of("es-US").day("2026-11-22"));
}

TEST_CASE("language tags") {
  CHECK(canonical_locale("es-us") == "es-US");
  CHECK(canonical_locale("prs") == "fa-AF");
  CHECK(canonical_locale("zh-hant-tw") == "zh-Hant-TW");
  CHECK_FALSE(canonical_locale("es_US!"));
  CHECK_FALSE(canonical_locale("e"));
  CHECK_FALSE(canonical_locale(""));
  CHECK_FALSE(canonical_locale("und"));
}

TEST_CASE("directions") {
  CHECK(is_right_to_left("ar"));
  CHECK(is_right_to_left("fa-AF"));
  CHECK(is_right_to_left("pa-Arab"));
  CHECK_FALSE(is_right_to_left("es-US"));
}

TEST_CASE("an unknown locale doesn't fall back to the machine's") {
  set_neutral_default_locale();
  CHECK(Formats::of("qqq").number(1234.5) == "1,234.5");
  CHECK(Formats::of("qqq").day("2026-11-22") == "[en] November 22, 2026");
}

}  // namespace pliego::resolve::formats_test
