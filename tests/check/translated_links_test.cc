#include "check/translated_links.h"

#include <catch2/catch.hpp>

using namespace pliego::check;

namespace {

std::string told(std::string_view translation, std::string_view source) {
  std::string all;
  for (const Finding& each : differing_links(translation, source)) {
    CHECK(each.rule == "link-differs");
    CHECK(each.end <= translation.size());
    all += (all.empty() ? "" : " | ") +
           std::string(translation.substr(each.begin, each.end - each.begin));
  }
  return all;
}

}  // namespace

TEST_CASE("A link that leads elsewhere than the source's is told at its address") {
  const std::string source = "See [the page](https://a.org/x) or [call](tel:988).";
  CHECK(told("Vea [la página](https://a.org/x) o [llame](tel:988).", source).empty());
  CHECK(told("[Llame](tel:988) o vea *[la página](https://a.org/x)*.", source).empty());
  CHECK(told("Vea [la página](https://b.org) o [llame](tel:988).", source) == "https://b.org");
  CHECK(told("Vea [la página](https://a.org/x) o [llame](tel:911).", source) == "tel:911");
  CHECK(told("Vea [a](https://b.org), [b](https://c.org).", source) ==
        "https://b.org | https://c.org");
  CHECK(told("Vea <https://a.org/x> o [llame](tel:988).", source).empty());
}

TEST_CASE("A link that is lost, or new, is told") {
  CHECK(told("Vea la página.", "See [the page](https://a.org).") == "Vea la página.");
  CHECK(told("Vea [la página](https://a.org).", "See the page.") == "https://a.org");
  CHECK(told("Vea la página.", "See the page.").empty());
  CHECK(told("\\[x](https://b.org)", "[x] (https://a.org)").empty());
}

TEST_CASE("Links inside of a plural's forms count as well") {
  const std::string source = "{n, plural, one {[One](https://a.org)} other {[#](https://a.org)}}";
  CHECK(told("{n, plural, one {[Una](https://a.org)} other {[#](https://a.org)}}", source).empty());
  CHECK(told("{n, plural, one {[Una](https://b.org)} other {[#](https://a.org)}}", source) ==
        "https://b.org");
}

TEST_CASE("Entities are told, and what only looks like one is not") {
  const auto found = [](std::string_view text) {
    std::string all;
    for (const Finding& each : entities(text)) {
      CHECK(each.rule == "html-entity");
      all += std::string(text.substr(each.begin, each.end - each.begin)) + " ";
    }
    return all;
  };
  CHECK(found("Q&amp;A, 5 &lt; 6&nbsp;&#8217;&#x2019;") == "&amp; &lt; &nbsp; &#8217; &#x2019; ");
  CHECK(found("AT&T; Q&A; R & D; &").empty());
}
