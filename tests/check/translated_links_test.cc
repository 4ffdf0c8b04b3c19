#include "check/translated_links.h"

#include <catch2/catch.hpp>

namespace pliego::translated_links_test {

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

TEST_CASE("The message about a link says where the source's leads, or that it has none") {
  const auto message = [](std::string_view translation, std::string_view source) {
    const auto found = differing_links(translation, source);
    REQUIRE(found.size() == 1);
    return found[0].message;
  };
  CHECK(message("[a](https://b.org)", "a") ==
        "A link leads to https://b.org, and the source has no link that does");
  CHECK(message("[a](https://b.org)", "[a](https://c.org)") ==
        "A link leads to https://b.org, in the source to https://c.org");
}

}  // namespace pliego::translated_links_test
