// Addresses and numbers are set in one way wherever they stand.
#include "resolve/fixed_span.h"

#include <catch2/catch.hpp>

#include "resolve/link_target.h"
#include "resolve/message_text.h"
#include "spans.h"

namespace pliego::resolve::fixed_span_test {

namespace {

Text composed(const std::string& pattern, Diagnostics& diagnostics) {
  return compose(message(pattern), WordArguments(), Formats::of("en-US"), diagnostics);
}

// What is set as an address, in order.
std::vector<std::string> addresses_in(const std::string& pattern) {
  Diagnostics diagnostics;
  std::vector<std::string> found;
  for (const InlineSpan& span : composed(pattern, diagnostics).spans)
    if (span.address && span.isolate_ltr) found.push_back(span.text);
  CHECK(diagnostics.all().empty());
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("addresses in running text are set as addresses") {
  CHECK(addresses_in("See ncdvtmh.org and (cffutures.org/help).") ==
        Found{"ncdvtmh.org", "cffutures.org/help"});
  CHECK(addresses_in("Write to help@example.org, or **example.org**.") ==
        Found{"help@example.org", "example.org"});
  CHECK(addresses_in("[example.org/a-b](https://example.org/a-b)") == Found{"example.org/a-b"});
  CHECK(addresses_in("Vea niñez.example.org.") == Found{"niñez.example.org"});
  CHECK(addresses_in("No address: e.g. this one, 3.5 and a.m. times.").empty());
}

TEST_CASE("text around an address keeps its marks, and nothing is lost") {
  Diagnostics diagnostics;
  const Text text = composed("**Ask at example.org now.**", diagnostics);
  CHECK(text.plain() == "Ask at example.org now.");
  for (const InlineSpan& span : text.spans) CHECK(span.strong);
}

TEST_CASE("a soft hyphen in an address is refused") {
  for (const char* pattern : {"See exam\u00ADple.org.", "[x](https://exam\u00ADple.org)",
                              "[x](mailto:he\u00ADlp@example.org)", "[x](tel:555\u00AD555-0100)"}) {
    INFO(pattern);
    Diagnostics diagnostics;
    composed(pattern, diagnostics);
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.all()[0].rule == "link-address");
    CHECK_THAT(diagnostics.all()[0].message, Catch::Contains("soft hyphen"));
  }
}

TEST_CASE("a link's number is dialled in one form, however it is typed") {
  for (const char* typed :
       {"tel:+15055550123", "tel:505-555-0123", "tel:(505)555-0123", "tel:1.505.555.0123"}) {
    INFO(typed);
    CHECK(link_target(typed).uri == "tel:+15055550123");
  }
  CHECK(link_target("tel:505-555-0123;ext=7").uri == "tel:+15055550123;ext=7");
  CHECK(link_target("Tel:988").uri == "tel:988");
  CHECK(link_target("tel:988").uri == "tel:988");
  CHECK(link_target("sms:88788").uri == "sms:88788");
  CHECK(link_target("sms:505-555-0123?body=START").uri == "sms:+15055550123?body=START");
  CHECK(link_target("tel:555-0123").fault == "lacks its area code");
}

TEST_CASE("a link may have letters of its own, and what is wrong is named") {
  CHECK(link_target("Https://niñez.example.org:8443/").uri ==
        "https://xn--niez-hqa.example.org:8443/");
  CHECK(link_target("https://niñez.example.org/año").uri ==
        "https://xn--niez-hqa.example.org/a%C3%B1o");
  CHECK(link_target("https://example.org/a%C3%B1o?q=1#x").uri ==
        "https://example.org/a%C3%B1o?q=1#x");
  CHECK(link_target("https://example.org:8443/x").fault.empty());
  CHECK(link_target("mailto:help@niñez.example.org").uri == "mailto:help@xn--niez-hqa.example.org");
  CHECK_THAT(link_target("http://example.org").fault, Catch::Contains("http://"));
  CHECK_THAT(link_target("https://exa mple.org").fault, Catch::Contains("blank"));
  CHECK_THAT(link_target("https://example").fault, Catch::Contains("host"));
  CHECK_THAT(link_target("mailto:example.org").fault, Catch::Contains("e-mail"));
}

TEST_CASE("a linked number is printed in its one form") {
  Diagnostics diagnostics;
  CHECK(shown(composed("[(505) 555-0123](tel:5055550123)", diagnostics)) ==
        "[⟦505-555-0123⟧](tel:+15055550123)");
  CHECK(shown(composed("[call us](tel:5055550123)", diagnostics)) == "[call us](tel:+15055550123)");
}

}  // namespace pliego::resolve::fixed_span_test
