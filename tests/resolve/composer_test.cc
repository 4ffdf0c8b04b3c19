#include <catch2/catch.hpp>

#include "resolve/contacts.h"
#include "resolve/fixed_span.h"
#include "resolve/message_text.h"
#include "spans.h"

namespace pliego::resolve::composer_test {

namespace {

using Rules = std::vector<std::string>;

Argument number(double value, bool share) {
  InlineSpan span;
  span.text = share ? Formats::of("en-US").share(value) : Formats::of("en-US").number(value);
  Argument argument = as_argument(std::move(span));
  argument.number = value;
  argument.share = share;
  return argument;
}

Argument words(std::string text) {
  InlineSpan span;
  span.text = std::move(text);
  return as_argument(std::move(span));
}

WordArguments arguments() {
  return WordArguments({{"share", number(37.5, true)},
                        {"count", number(1234, false)},
                        {"one", number(1, false)},
                        {"base", words("of *women* who_called_us")},
                        {"phone", as_argument(fixed_span("988", "tel:988"))}});
}

std::string set(const std::string& pattern, const std::string& locale = "en-US") {
  Diagnostics diagnostics;
  const Text text = compose(message(pattern), arguments(), Formats::of(locale), diagnostics);
  for (const Diagnostic& each : diagnostics.all()) FAIL_CHECK(each.rule + ": " + each.message);
  return shown(text);
}

Rules faults(const std::string& pattern) {
  Diagnostics diagnostics;
  const Text text = compose(message(pattern), arguments(), Formats::of("en-US"), diagnostics);
  CHECK((text.empty() || diagnostics.all().empty()));
  Rules rules;
  for (const Diagnostic& each : diagnostics.all()) rules.push_back(each.rule);
  return rules;
}

}  // namespace

TEST_CASE("values by name") {
  CHECK(set("Only {share} of {count}.") == "Only 37.5% of 1,234.");
  CHECK(set("{share}{count}") == "37.5%1,234");
  CHECK(set("{share, number, ::percent}") == "37.5%");
  CHECK(set("No values at all") == "No values at all");
}

TEST_CASE("values are never markup") {
  CHECK(set("{base}") == "of *women* who_called_us");
  CHECK(set("*{base}*") == "<i>of *women* who_called_us</i>");
  CHECK(set("*a {base} b*") == "<i>a of *women* who_called_us b</i>");
}

TEST_CASE("values take the marks of the text around them and keep their own") {
  CHECK(set("**{share}** of them") == "<b>37.5%</b> of them");
  CHECK(set("Call {phone}.") == "Call [⟦988⟧](tel:988).");
  CHECK(set("**Call {phone}**") == "<b>Call </b>[<b>⟦988⟧</b>](tel:988)");
  CHECK(set("[Call {phone}](https://a.org)") == "[Call ](https://a.org)[⟦988⟧](https://a.org)");
}

TEST_CASE("plurals choose by the number and print it whole") {
  const std::string pattern = "{%, plural, one {# person} other {# people}}";
  const auto of = [&](const std::string& name) {
    std::string named = pattern;
    return named.replace(named.find('%'), 1, name);
  };
  CHECK(set(of("one")) == "1 person");
  CHECK(set(of("count")) == "1,234 people");
  CHECK(set("{share, plural, one {one} other {**{share}** or #}}") == "<b>37.5%</b> or 37.5");
  CHECK(set("{one, selectordinal, one {#st} other {#th}}") == "1st");
  CHECK(set("{one, select, 1 {single} other {many}} and {count}") == "single and 1,234");
  CHECK(set("{count, plural, other {{one, plural, one {# of} other {}} {count}}}") == "1 of 1,234");
}

TEST_CASE("plurals by the rules of the language") {
  const std::string arabic = "{one, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}";
  CHECK(set(arabic, "ar") == "o");
  CHECK(set("{count, plural, one {día} other {# días}}", "es-US") == "1,234 días");
}

TEST_CASE("apostrophes stay what they are") {
  CHECK(set("someone's {count}") == "someone's 1,234");
  CHECK(set("someone’s {count}") == "someone’s 1,234");
  CHECK(set("{one, plural, one {it's #} other {#}}") == "it's 1");
  CHECK(faults("the partners' {count}").empty());
  CHECK(faults("the partners'{count}") == Rules{"pattern-apostrophe"});
  CHECK(faults("'{count}'") == Rules{"pattern-apostrophe"});
}

TEST_CASE("unknown values") {
  CHECK(faults("{shares}") == Rules{"unknown-argument"});
  CHECK(faults("{nothing} and {none}") == Rules{"unknown-argument", "unknown-argument"});
  CHECK(faults("{0}") == Rules{"unknown-argument"});
  Diagnostics diagnostics;
  compose(message("{shares}"), arguments(), Formats::of("en-US"), diagnostics);
  CHECK_THAT(diagnostics.all().front().hint, Catch::Contains("'share'"));
}

TEST_CASE("styles that would round or rewrite a value") {
  for (const char* pattern :
       {"{share, number, percent}", "{share, number, integer}", "{share, number}",
        "{count, number, currency}", "{count, number, ::currency/USD}", "{count, number, ::.0}",
        "{count, date}", "{count, spellout}", "{count, number, #,##0}",
        "{count, choice, 0#none|1#some}", "{count, plural, offset:1 other {#}}",
        "{count, number, ::percent}", "{base, plural, other {x}}", "{phone, select, other {x}}"}) {
    INFO(pattern);
    CHECK(faults(pattern) == Rules{"pattern-style"});
  }
}

TEST_CASE("broken patterns") {
  for (const char* pattern : {"{share", "share}", "{}", "{share count}", "{two-words}", "{a.b}",
                              "{count, plural, one {x}}", "{count, plural}", "{count, plural, x}",
                              "{one, plural, other {x}} {one, select, other {x}}"}) {
    INFO(pattern);
    CHECK(faults(pattern) == Rules{"pattern-syntax"});
  }
}

TEST_CASE("private-use characters can't stand for values") {
  CHECK(faults("\uE000") == Rules{"private-use"});
  CHECK(faults("an icon \uF8FF") == Rules{"private-use"});
  CHECK(faults("\U000F0000") == Rules{"private-use"});
  CHECK(set("\U0001F4DE \uFFFC") == "\U0001F4DE \uFFFC");
}

TEST_CASE("more values than a text can have") {
  std::string pattern;
  for (int i = 0; i < 1001; ++i) pattern += "{one}";
  CHECK(faults(pattern) == Rules{"pattern-syntax"});
}

}  // namespace pliego::resolve::composer_test
