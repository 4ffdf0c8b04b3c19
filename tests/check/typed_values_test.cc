// Rule typed-value: numbers, addresses and figures that belong into a registry.
#include <catch2/catch.hpp>

#include "text_project.h"

namespace pliego::typed_values_test {

using namespace pliego::test;

namespace {

using Errors = std::vector<std::string>;

void expect_caught(const std::string& text, const std::string& what) {
  INFO(text);
  CHECK(errors_in_english(text) == Errors{"typed-value:" + what});
}

std::string hint_for(const std::string& text) {
  TextProject project;
  project.english(text);
  const Diagnostics told = project.check();
  return told.errors() == 1 ? told.sorted().front().hint : "";
}

}  // namespace

TEST_CASE("Phone numbers are caught as people write them") {
  for (const char* number : {"1-800-799-7233", "800.799.7233", "(800) 799-7233", "800 799 7233",
                             "800‑799‑7233", "8007997233", "799-7233", "988", "88788"}) {
    const std::string what = number;
    expect_caught("Call " + what + " now.", what.front() == '(' ? what.substr(1) : what);
  }
  expect_caught("Call 1-800-799-SAFE now.", "1-800-799");
}

TEST_CASE("Numbers are caught beside letters of scripts that put no space between words") {
  for (const char* text :
       {"请拨打988求助。", "988に電話", "988번으로 전화", "โทร988ได้", "ហៅ988បាន"})
    expect_caught(text, "988");
  CHECK(errors_in_english("Paper A1234 is no number.").empty());
}

TEST_CASE("Addresses are caught, without the sentence's stop") {
  expect_caught("See thehotline.org.", "thehotline.org");
  expect_caught("See https://example.test/a?b=c, please.", "https://example.test/a?b=c");
  expect_caught("See www.example.test/help.", "www.example.test/help");
  expect_caught("Write to help@example.org.", "help@example.org");
  expect_caught("**Espanol.thehotline.org** answers.", "Espanol.thehotline.org");
}

TEST_CASE("Figures are caught, in digits and in words") {
  expect_caught("Of them, 43% did.", "43");
  expect_caught("Of them, 43 % did.", "43");
  expect_caught("Of them, 43 percent did.", "43");
  expect_caught("Of them, ٤٣٪ did.", "٤٣");
  expect_caught("Of them, forty percent did.", "forty percent");
  expect_caught("Of them, 37.5 did.", "37.5");
  expect_caught("Of 1,234 women.", "1,234");
  expect_caught("It is 3 in 5.", "3 in 5");
  expect_caught("It is one in four women.", "one in four");
  expect_caught("It is one out of every four women.", "one out of every four");
  CHECK(errors_in_spanish("Son tres de cada cinco.") == Errors{"typed-value:tres de cada cinco"});
  CHECK(errors_in_spanish("Son 3 de cada 5.") == Errors{"typed-value:3 de cada 5"});
  CHECK(errors_in_spanish("Es el 40 por ciento.") == Errors{"typed-value:40"});
}

TEST_CASE("Years, days, hours, small numbers and values by name are left alone") {
  for (const char* text :
       {"In 2012.", "From 2012 to 2014, or 2012–2014.", "On 2026-11-22.", "Open 24/7.",
        "At 9:30, from 9 to 17.", "The 12 steps; the 2nd of 3.", "One of three kinds.",
        "Two in one.", "42 CFR Part 2.", "Some word.Next word, e.g. this, and/or that.",
        "{pressured} {hotline_2012}; call {contact_hotline}.", "[Read](https://example.test/1234)",
        "The percent sign is %."}) {
    INFO(text);
    CHECK(errors_in_english(text).empty());
  }
}

TEST_CASE("A link may lead anywhere, but not to a number or page that the registry has") {
  expect_caught("[Call](tel:+18007997233)", "tel:+18007997233");
  expect_caught("[Chat](https://www.thehotline.org/chat)", "https://www.thehotline.org/chat");
  expect_caught("[Call](tel:800.799.7233;ext=1)", "tel:800.799.7233;ext=1");
  for (const char* link :
       {"[call](tel:+15055550123)", "[text](sms:505-555-0123)", "[write](mailto:help@example.org)",
        "[lea](https://niñez.example.org/año)"}) {
    INFO(link);
    CHECK(errors_in_english(link).empty());
  }
}

TEST_CASE("Where a link leads may stand in its text, as the hint for links on paper has it") {
  for (const char* text :
       {"See [the guide](https://example.org/a) (example.org/a).",
        "[example.org/a](https://example.org/a)",
        "[the guide](https://www.example.org/a/) (www.example.org/a)",
        "See <https://example.org/help>.", "[Call us](tel:+15055550123) (+15055550123)",
        "[Call us](tel:505-555-0123): 505-555-0123", "[1 (505) 555-0123](tel:+15055550123)",
        "[text](sms:28800) (28800)",
        "[Write](mailto:help@example.org?subject=a) (help@example.org)",
        "[año](https://example.org/año) (example.org/año)",
        "[niñez.example.org/año](https://niñez.example.org/año)"}) {
    INFO(text);
    CHECK(errors_in_english(text).empty());
  }
  expect_caught("See [the guide](https://example.org/a) (example.org/b).", "example.org/b");
  expect_caught("See [the guide](https://example.org/a) (example.org/a/b).", "example.org/a/b");
  expect_caught("[Call](tel:+15055550123) (505-555-0124)", "505-555-0124");
  expect_caught("[Write](mailto:help@example.org) (example.org)", "example.org");
  expect_caught("[Call](tel:+15055550123): 505-555-0123, 37.5 of them", "37.5");
}

TEST_CASE("Notices may name the site whose facts they use, but no number") {
  TextProject project;
  project.small.change("content/notices.yaml", "For professionals.", "'Facts: example.org, 43%.'");
  CHECK(project.errors() == Errors{"typed-value:43"});
}

TEST_CASE("The hint says what to write instead") {
  CHECK(hint_for("Call 800-799-7233.") ==
        "Write {contact_hotline} instead: then it is the same on every page.");
  CHECK(hint_for("Text 88788.") ==
        "Write {contact_hotline_text} instead: then it is the same on every page.");
  CHECK(hint_for("See thehotline.org.") ==
        "Write {contact_hotline_web} instead: then it is the same on every page.");
  CHECK(hint_for("Of them, 27%.") ==
        "Write {pressured} instead, and {hotline_2012} for whom it counts.");
  CHECK(hint_for("Call 555-0100.") ==
        "Put it into content/contacts.yaml or content/facts.yaml, and write its {name} here.");
}

TEST_CASE("A QR code's words may say what it opens") {
  TextProject project;
  project.english("Opens example.org/help.");
  CHECK(project.errors() == Errors{"typed-value:example.org/help"});
  project.small.change("content/en/card.yaml", "sections:",
                       "sections:\n  more:\n    - {kind: qr, id: code, address: "
                       "\"https://example.org/help\", text: Open it, alt: Opens example.org/help}");
  project.small.change("content/es/card.yaml", "strings:",
                       "strings:\n  code.text: Abrir\n  code.alt: Abre example.org/help");
  CHECK(project.errors().empty());
}

TEST_CASE("A number or an address is found as it is read") {
  for (const char* text : {"1-800-799\u2060-7233", "1-800-**799**-7233", "exam\u00ADple.org/help"})
    expect_caught(std::string("It is ") + text + " now.", text);
  expect_caught("It is 4\u00AD3\u2060% now.", "4\u00AD3");
}

}  // namespace pliego::typed_values_test
