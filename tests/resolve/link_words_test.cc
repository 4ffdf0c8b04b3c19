#include "resolve/link_words.h"

#include <catch2/catch.hpp>

namespace pliego::link_words_test {

using namespace pliego::resolve;

namespace {

Text text_of(std::vector<InlineSpan> spans) { return {.id = "t", .spans = std::move(spans)}; }

InlineSpan words(const std::string& said, const std::string& uri = "") {
  return {.text = said, .uri = uri, .language = {}};
}

std::string told(const Text& text) {
  Diagnostics diagnostics;
  report_unseen_links(text, diagnostics);
  std::string all;
  for (const Diagnostic& each : diagnostics.all()) all += each.message + " " + each.hint + "\n";
  return all;
}

}  // namespace

TEST_CASE("words say where a link leads when one could type or dial it") {
  CHECK(says_target("example.org/a", "https://www.example.org/a/"));
  CHECK(says_target("See Example.org/a.", "https://example.org/a"));
  CHECK(says_target("exam\u00ADple.org/\u200Ba", "https://example.org/a"));
  CHECK_FALSE(says_target("the guide", "https://example.org/a"));
  CHECK_FALSE(says_target("example.org", "https://example.org/a"));
  CHECK(says_target("1-555-555-0100", "tel:+15555550100"));
  CHECK(says_target("(555) 555-0100, ext. 7", "tel:+15555550100;ext=7"));
  CHECK_FALSE(says_target("call us", "tel:+15555550100"));
  CHECK(says_target("Text START to 88788", "sms:88788"));
  CHECK(says_target("988", "tel:988"));
  CHECK(says_target("help@example.org", "mailto:help@example.org?subject=Hello"));
  CHECK_FALSE(says_target("write to us", "mailto:help@example.org"));
  CHECK(says_target("Vea refugio-peña.org/guía.", "https://xn--refugio-pea-beb.org/gu%C3%ADa"));
  CHECK(says_target("ayuda@refugio-peña.org", "mailto:ayuda@xn--refugio-pea-beb.org"));
  CHECK_FALSE(says_target("Vea refugio-pena.org", "https://xn--refugio-pea-beb.org"));
}

TEST_CASE("a link that paper would lose is told once, with what to write") {
  const std::string uri = "https://example.org/a";
  const std::string lost = told(text_of({words("See "), words("the ", uri), words("guide", uri)}));
  CHECK(lost.find("the link 'the guide'") != std::string::npos);
  CHECK(lost.find("[the guide](https://example.org/a) (example.org/a)") != std::string::npos);
  CHECK(std::count(lost.begin(), lost.end(), '\n') == 1);
  CHECK(
      told(text_of({words("See "), words("the guide", uri), words(" (example.org/a).")})).empty());
  CHECK(told(text_of({words("No link.")})).empty());
  CHECK(
      told(text_of({words("one", uri), words(" and "), words("one more", uri)})).find("one more") !=
      std::string::npos);
}

}  // namespace pliego::link_words_test
