// An author's soft hyphens: they divide words in every style, and stand nowhere else.
#include <catch2/catch.hpp>

#include "fixture.h"

namespace pliego::soft_hyphen_test {

using namespace pliego::test;

namespace {

const std::string word = "Kommunikations\\u00ADwissenschafts\\u00ADpsychologen\\u00ADvereinigung";
const std::string plain_word = "Kommunikationswissenschaftspsychologenvereinigung";

// A card too narrow for the whole word in any style.
std::optional<layout::Pages> on_narrow_card(LayoutFixture& fixture, const std::string& sections) {
  auto set_layout = fixture.layout("      - {sections: [main], above: 3, below: 3}\n");
  set_layout.trim = {3.8 * 72, 6 * 72};
  set_layout.margin = 0.3 * 72;
  set_layout.fit = {0.8, 1.2, 0};
  auto pages = fixture.paginate(fixture.material("  main:\n" + sections), set_layout);
  for (const auto& d : fixture.diagnostics.all()) UNSCOPED_INFO(to_text(d));
  return pages;
}

}  // namespace

TEST_CASE("Soft hyphens divide a long word in each style of text") {
  for (const std::string& block : {"{kind: heading, id: h, level: 1, text: \"" + word + "\"}",
                                   "{kind: heading, id: h, level: 3, text: \"" + word + "\"}",
                                   "{kind: text, id: h, style: lede, text: \"" + word + "\"}",
                                   "{kind: text, id: h, style: kicker, text: \"" + word + "\"}",
                                   "{kind: text, id: h, text: \"" + word + "\"}",
                                   "{kind: quote, id: h, text: \"" + word + "\"}",
                                   "{kind: table, id: h, columns: {a: \"" + word +
                                       "\", b: \"x\"}, rows: {r: {a: \"" + word + "\", b: \"x\"}}}",
                                   "{kind: cards, id: h, columns: 1, items: {a: {head: \"" + word +
                                       "\", text: \"" + word + "\"}}}"}) {
    INFO(block);
    LayoutFixture fixture;
    const auto pages = on_narrow_card(fixture, "    - " + block + "\n");
    REQUIRE(pages);
    CHECK_FALSE(lines_with(pages->document, "\u2010").empty());
  }
}

TEST_CASE("Soft hyphens stand in no outline, link or words for a reader") {
  LayoutFixture fixture;
  const auto pages =
      on_narrow_card(fixture, "    - {kind: heading, id: h, level: 1, text: \"" + word +
                                  "\"}\n    - {kind: text, "
                                  "id: t, text: \"[Hilfe\\u00ADangebot](https://example.org)\"}\n");
  REQUIRE(pages);
  REQUIRE(pages->document.outline.size() == 1);
  CHECK(pages->document.outline[0].title == plain_word);
  CHECK(draw::dump(pages->document).find("\u00AD") == std::string::npos);
  CHECK(draw::reading_text(pages->document).find("\u00AD") == std::string::npos);
}

}  // namespace pliego::soft_hyphen_test
