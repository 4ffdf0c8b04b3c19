#include <catch2/catch.hpp>

#include "support/yaml_text.h"
#include "yaml/fields.h"

namespace pliego::readers_test {

using Catch::Matchers::Contains;
using pliego::test::all_text;
using pliego::test::node_of;

namespace {

enum class Side { left, center, right };

constexpr std::string_view word_of(Side side) {
  switch (side) {
    case Side::left:
      return "left";
    case Side::center:
      return "center";
    case Side::right:
      return "right";
  }
  return {};
}

// Reads the value of "key: <yaml>"; the diagnostics go to `told`.
template <class V>
std::optional<V> value(const Reader<V>& reader, const std::string& yaml, std::string* told) {
  const yaml::Node root = node_of("key: " + yaml + "\n");
  Diagnostics diagnostics;
  auto result = reader.read(*root.find("key"), diagnostics);
  CHECK(result.has_value() == !diagnostics.has_errors());
  *told = all_text(diagnostics);
  return result;
}

template <class V>
std::optional<V> good(const Reader<V>& reader, const std::string& yaml) {
  std::string told;
  auto result = value(reader, yaml, &told);
  INFO(told);
  CHECK(told.empty());
  return result;
}

template <class V>
std::string refused(const Reader<V>& reader, const std::string& yaml) {
  std::string told;
  CHECK_FALSE(value(reader, yaml, &told));
  return told;
}

}  // namespace

TEST_CASE("text is any scalar that is not empty") {
  CHECK(good(read::text(), "Hello") == "Hello");
  CHECK(good(read::text(), "988") == "988");
  CHECK(good(read::text(), "\"true\"") == "true");
  CHECK(refused(read::text(), "[a]") ==
        "test.yaml:1:6: error: 'key' must be text; here it is several entries [value-type]\n"
        "    key: [a]\n"
        "         ^\n"
        "  Only one fits here. If it is one text that starts with '[' or '- ', put it in double "
        "quotes: \"[like this]\".\n");
  CHECK_THAT(refused(read::text(), "{a: 1}"), Contains("here it is a group of 'name: …' lines"));
  CHECK_THAT(refused(read::text(), ""), Contains("here it is empty") && Contains("or remove"));
  CHECK_THAT(refused(read::text(), "\" \""), Contains("[value-type]"));
}

TEST_CASE("text is bounded in length") {
  CHECK(good(read::text(5), "12345"));
  CHECK(good(read::text(5), "ñññññ"));
  CHECK_THAT(refused(read::text(5), "ññññññññ"),
             Contains("too long: it has 8 characters, at most 5 are allowed [value-range]") &&
                 Contains("Shorten it by 3."));
}

TEST_CASE("names are plain words") {
  CHECK(good(read::name(), "palm-card_2") == "palm-card_2");
  for (const char* wrong : {"Palm", "2cards", "-a", "a b", "año", "a.b", "[a]", "\"\""}) {
    CHECK_THAT(refused(read::name(), wrong), Contains("must be a name of lower-case letters"));
  }
  CHECK_THAT(refused(read::name(), "Front page"), Contains("Write it so: front-page."));
  CHECK_THAT(refused(read::name(), "año"), Contains("Such a name is front-page"));
  CHECK(is_name(std::string(64, 'a')));
  CHECK_FALSE(is_name(std::string(65, 'a')));
}

TEST_CASE("languages look like BCP 47 tags") {
  for (const char* tag : {"es", "es-US", "zh-Hant-TW", "fil", "en-x-long", "no", "es-419"}) {
    CHECK(good(read::language(), tag) == tag);
  }
  for (const char* wrong :
       {"e", "es_US", "es-", "-es", "es--US", "español", "123456789", "1s", "es-toolongsubtag"}) {
    INFO(wrong);
    CHECK_THAT(refused(read::language(), wrong), Contains("must be the short sign of a language"));
  }
}

TEST_CASE("days are real days") {
  CHECK(good(read::date(), "2024-02-29") == "2024-02-29");
  for (const char* wrong : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01",
                            "2024/01/01", "2024-01-01T", "0001-01-01", "2024-01-0x"}) {
    INFO(wrong);
    CHECK_THAT(refused(read::date(), wrong),
               Contains("must be a day as year, month, day, such as 2024-03-31"));
  }
}

TEST_CASE("a choice offers the nearest word") {
  const auto side = read::choice({"left", "center", "right"});
  CHECK(good(side, "left") == "left");
  CHECK_THAT(refused(side, "centre"),
             Contains("one of left, center or right; here it is 'centre'") &&
                 Contains("Did you mean 'center'?"));
  CHECK_THAT(refused(side, "[left]"), Contains("here it is several entries"));
}

TEST_CASE("one_of reads an enum by its words, or those of its values that are named") {
  const auto side = read::one_of<Side>();
  CHECK(good(side, "right") == Side::right);
  CHECK_THAT(refused(side, "rihgt"),
             Contains("one of left, center or right") && Contains("Did you mean 'right'?"));
  CHECK_THAT(refused(read::one_of<Side>({Side::right, Side::left}), "center"),
             Contains("right or left; here it is 'center'"));
}

TEST_CASE("numbers") {
  const auto number = read::number(0, 2.5);
  CHECK(good(number, "1.25") == 1.25);
  CHECK(good(number, "0") == 0.0);
  CHECK(good(number, "2.5") == 2.5);
  CHECK_THAT(refused(number, "2.6"),
             Contains("'key' must be from 0 to 2.5; here it is 2.6 [value-range]"));
  CHECK_THAT(refused(number, "-1"), Contains("[value-range]"));
  CHECK_THAT(refused(number, "abc"),
             Contains("'key' must be a number from 0 to 2.5; here it is 'abc' [value-type]"));
  CHECK_THAT(refused(number, "\"1\""), Contains("[value-type]") && Contains("Remove the quotes"));
  CHECK_THAT(refused(number, "1,5"), Contains("Write a decimal point: 1.5."));
  for (const char* wrong : {"1e0", "0x1", ".inf", "nan", "1 ", "[1]", "{a: 1}", ""}) {
    if (std::string_view(wrong) == "1 ") continue;  // YAML drops the space
    CHECK_THAT(refused(number, wrong), Contains("[value-type]"));
  }
}

TEST_CASE("whole numbers") {
  const auto integer = read::integer(1, 9);
  CHECK(good(integer, "3") == 3);
  CHECK(good(integer, "3.0") == 3);
  CHECK_THAT(refused(integer, "3.5"), Contains("a whole number from 1 to 9"));
  CHECK_THAT(refused(integer, "10"), Contains("[value-range]"));
  CHECK_THAT(refused(integer, "99999999999999999999"), Contains("[value-range]"));
  CHECK_THAT(refused(integer, "'3'"), Contains("Remove the quotes"));
}

TEST_CASE("flags") {
  CHECK(good(read::flag(), "true") == true);
  CHECK(good(read::flag(), "false") == false);
  CHECK_THAT(refused(read::flag(), "yes"),
             Contains("must be true or false") && Contains("Write true."));
  CHECK_THAT(refused(read::flag(), "off"), Contains("Write false."));
  CHECK_THAT(refused(read::flag(), "\"true\""), Contains("without quotes"));
  CHECK_THAT(refused(read::flag(), "maybe"), Contains("here it is 'maybe'"));
}

TEST_CASE("lengths") {
  const auto length = read::length(36, 1440);
  CHECK(good(length, "5in").value() == Approx(360));
  CHECK(good(length, "12.7mm").value() == Approx(36));  // the bound itself, but for rounding
  CHECK(good(length, "\"5in\"").value() == Approx(360));
  for (const char* wrong : {"5", "wide", "5furlongs", "\"5\""}) {
    CHECK_THAT(refused(length, wrong),
               Contains("'key' must be a length with a unit, such as 5in; here it is '") &&
                   Contains("write 5in, 9pt, 3mm or 1080px"));
  }
  CHECK_THAT(refused(length, "0,5 in"), Contains("Write it so: 0.5in."));
  for (const char* typed :
       {"0.1\"", "0.1”", "0.1″", "0.1''", "0.1 inches", "0,1 in", "0.1 IN", "0.1inch"})
    CHECK_THAT(refused(length, typed), Contains("Write it so: 0.1in."));
  for (const char* minus : {"−1mm", "–1 mm", "—1mm"})
    CHECK_THAT(refused(length, minus), Contains("Write it so: -1mm."));
  CHECK_THAT(refused(length, "[5in]"), Contains("here it is several entries [value-type]"));
}

TEST_CASE("a length out of range is told the range in points and in its own unit") {
  const auto length = read::length(36, 1440);
  CHECK_THAT(refused(length, "25in"),
             Contains("must be from 36pt to 1440pt (from 0.5in to 20in); here it is 25in"));
  CHECK_THAT(refused(length, "9pt"),
             Contains("must be from 36pt to 1440pt; here it is 9pt [value-range]"));
}

TEST_CASE("node gives the value as it is") {
  CHECK(good(read::node(), "{a: 1}")->find("a")->scalar == "1");
}

TEST_CASE("a long value is cut in messages") {
  const std::string told = refused(read::number(0, 1), std::string(90, 'x') + "ñ");
  CHECK_THAT(told, Contains("'" + std::string(40, 'x') + "…' [value-type]"));
}

TEST_CASE("a text of nothing says what to do") {
  for (const char* empty : {"\"\"", "\" \"", "''"})
    CHECK_THAT(refused(read::text(), empty), Contains("Write it between the quotes, or remove"));
}

TEST_CASE("what was meant by a name is told") {
  CHECK_THAT(refused(read::name(), "card-5x7.yaml"), Contains("Write it so: card-5x7.\n"));
  CHECK_THAT(refused(read::name(), "Card 5x7.yml"), Contains("Write it so: card-5x7.\n"));
  CHECK_THAT(refused(read::name(), "front, back"),
             Contains("Write several in brackets: [front, back]."));
  CHECK_THAT(refused(read::name(), "front; back,side"),
             Contains("Write several in brackets: [front, back, side]."));
  CHECK_THAT(refused(read::name(), "Front, Back"), Contains("Such a name is front-page"));
  Diagnostics diagnostics;
  read::list(read::name()).read(node_of("[card-5x7 letter-half-fold]"), diagnostics);
  CHECK_THAT(all_text(diagnostics),
             Contains("Several have commas between them: [card-5x7, letter-half-fold]."));
}

TEST_CASE("a language's name is no sign, and leads to it") {
  CHECK_THAT(refused(read::language(), "Spanish"),
             Contains("The sign of Spanish is es. Write es."));
  CHECK_THAT(refused(read::language(), "español"), Contains("Write es."));
  CHECK_THAT(refused(read::language(), "Inglés"), Contains("Write a sign such as vi"));
  CHECK_THAT(refused(read::language(), "Hmong"), Contains("Write hmn."));
}

TEST_CASE("a day in another form, or that there is not, is told with what to write") {
  const auto hint = [](const char* typed) { return refused(read::date(), typed); };
  CHECK_THAT(hint("2026-1-2"), Contains("Write 2026-01-02."));
  CHECK_THAT(hint("3/5/2026"), Contains("Write 2026-03-05, or 2026-05-03 where the day"));
  CHECK_THAT(hint("3.5.2026"), Contains("2026-03-05") && Contains("2026-05-03"));
  CHECK_THAT(hint("3/3/2026"), Contains("Write 2026-03-03."));
  CHECK_THAT(hint("11/22/2026"), Contains("Write 2026-11-22."));
  CHECK_THAT(hint("22/11/2026"), Contains("Write 2026-11-22."));
  CHECK_THAT(hint("22.11.2026"), Contains("Write 2026-11-22."));
  CHECK_THAT(hint("2026/11/22"), Contains("Write 2026-11-22."));
  CHECK_THAT(hint("2026-11-31"), Contains("the last of that month is 2026-11-30."));
  CHECK_THAT(hint("2/29/2023"), Contains("the last of that month is 2023-02-28."));
  for (const char* other : {"Nov 22, 2026", "2026", "11/22/26", "2026-13-40", "99999-1-1",
                            "2026-11-", "-1-2-2026", "1-2-3-4"})
    CHECK_THAT(hint(other), Contains("with hyphens, such as 2024-03-31."));
}

TEST_CASE("a choice of one says it") {
  CHECK_THAT(refused(read::choice({"always"}), "24/7"),
             Contains("must be always; here it is '24/7'") &&
                 Contains("Write always, or remove the line."));
}

TEST_CASE("numbers and lengths may have a plus") {
  CHECK(good(read::number(-2, 2), "+1.5") == 1.5);
  CHECK(good(read::integer(-2, 2), "+1") == 1);
  CHECK(good(read::length(-10, 10), "+2pt").value() == Approx(2));
  CHECK(good(read::length(-10, 10), "-2pt").value() == Approx(-2));
  for (const char* wrong : {"+-2pt", "++2pt", "+pt", "2+pt"})
    CHECK_THAT(refused(read::length(-10, 10), wrong), Contains("[value-type]"));
  CHECK_THAT(refused(read::number(0, 100), "95%"), Contains("Write it without the sign: 95."));
}

}  // namespace pliego::readers_test
