// How languages without data of their own in ICU say days, shares, lists and names.
#include "resolve/forms.h"

#include <catch2/catch.hpp>

#include "resolve/formats.h"

namespace pliego::resolve::forms_test {

namespace {

const std::string day = "2026-11-22";

const Forms haitian = {{"date", "{day} {month} {year}"},
                       {"date-short", "{day} {month}"},
                       {"month-11", "novanm"},
                       {"percent", "{number} %"},
                       {"language-en", "angle"},
                       {"language-es", "panyòl"},
                       {"list-two", "{first} ak {last}"},
                       {"list-more", "{first}, {last}"},
                       {"list-last", "{first} ak {last}"}};

}  // namespace

TEST_CASE("what ICU doesn't know of a language is said in English, marked, and in no code") {
  // ICU has nothing of these but for Haitian Creole, which inherits French.
  for (const char* tag : {"ht", "ht-US", "quc", "mix", "hmn", "nv", "sm", "chk", "mam", "qaa"}) {
    CAPTURE(tag);
    const Formats& formats = Formats::of(tag);
    CHECK(formats.day(day) == "[en] November 22, 2026");
    CHECK(formats.month_day(day) == "[en] November 22");
    CHECK(formats.language_name("es") == "[en] Spanish");
    CHECK(formats.list({"A", "B", "C"}) == "A, B, C");
    CHECK(formats.share(37.5) == "37.5%");
    CHECK(formats.number(1234.5) == "1,234.5");
    for (const char* form : {"percent", "date", "date-short", "month-1", "month-12", "list-two",
                             "list-more", "list-last", "own-name", "language-en"})
      CHECK_FALSE(formats.knows(form));
  }
}

TEST_CASE("of a language that ICU knows in part, only the rest is asked for") {
  CHECK(Formats::of("so").day(day) == "Bisha Kow iyo Tobnaad 22, 2026");
  CHECK(Formats::of("so").list({"A", "B", "C"}) == "A, B iyo C");
  const Formats& kurdish = Formats::of("ku");  // months, and no order of day, month and year
  CHECK(kurdish.knows("month-11"));
  CHECK_FALSE(kurdish.knows("date"));
  CHECK(kurdish.day(day) == "[en] November 22, 2026");
  CHECK(Formats::of("ku", {{"date", "{day}ê {month} {year}"}}).day(day) == "22ê sermawezê 2026");
  const Formats& punjabi = Formats::of("pa-Arab");  // no names of languages, no lists
  CHECK_FALSE(punjabi.knows("language-es"));
  CHECK_FALSE(punjabi.knows("list-two"));
  CHECK(punjabi.language_name("es") == "\u2066[en] Spanish\u2069");
  CHECK_FALSE(Formats::of("mn-Mong").knows("month-1"));  // ICU has Cyrillic Mongolian alone
  for (const char* tag : {"en-US", "es-US", "vi", "zh-Hant", "nb", "nn", "ar", "pt-BR"}) {
    CAPTURE(tag);
    for (const char* form : {"percent", "date", "month-1", "list-two", "own-name", "language-es"})
      CHECK(Formats::of(tag).knows(form));
  }
}

TEST_CASE("the forms that a language gives are used, whatever ICU has") {
  const Formats& formats = Formats::of("ht", haitian);
  CHECK(formats.day(day) == "22 novanm 2026");
  CHECK(formats.month_day(day) == "22 novanm");
  CHECK(formats.day("2026-01-05") == "[en] January 5, 2026");  // month-1 is missing
  CHECK(formats.share(37.5) == "37.5 %");
  CHECK(formats.language_name("en") == "angle");
  CHECK(formats.list({"A"}) == "A");
  CHECK(formats.list({"A", "B"}) == "A ak B");
  CHECK(formats.list({"A", "B", "C", "D"}) == "A, B, C ak D");
  CHECK(Formats::of("es-US", {{"percent", "{number}%"}}).share(43) == "43%");
  CHECK(Formats::of("vi", {{"month-11", "tháng Mười Một"}, {"date", "ngày {day} {month} {year}"}})
            .day(day) == "ngày 22 tháng Mười Một 2026");
}

TEST_CASE("a form without its value is not used: no number is lost") {
  CHECK(Formats::of("ht", {{"percent", "%"}}).share(43) == "43%");
  CHECK(Formats::of("ht", {{"date", "{month} {day}"}, {"month-11", "novanm"}}).day(day) ==
        "[en] November 22, 2026");
  CHECK(filled("{a} of {b}", {{"a", "x"}, {"b", "y"}}) == "x of y");
  CHECK(filled("{a}", {{"a", "x"}, {"b", "y"}}).empty());
}

TEST_CASE("forms are labels of their own") {
  for (const char* id : {"percent", "date", "month-1", "language-es", "own-name", "list-more"})
    CHECK(is_form(id));
  for (const char* id : {"languages", "in-language", "page", "draft", "packet-date", "index-title"})
    CHECK_FALSE(is_form(id));
  CHECK(is_asked_for("page", "es-US"));
  CHECK_FALSE(is_asked_for("month-1", "es-US"));
  CHECK(is_asked_for("month-1", "quc"));
  CHECK(what_forms_say({"date", "date-short", "month-1", "percent"}) ==
        "the months, a day, a share");
  CHECK(names_of_forms({"date", "percent"}) == "date, percent");
}

}  // namespace pliego::resolve::forms_test
