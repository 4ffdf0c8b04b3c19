#include <catch2/catch.hpp>

#include "fixture.h"

namespace pliego::fit_test {

using namespace pliego::test;

namespace {

std::string paragraphs(int count) {
  std::string text = "  main:\n";
  for (int i = 0; i < count; ++i) {
    text += "    - {kind: text, id: p" + std::to_string(i) +
            ", text: \"A sentence of some length that goes on until it takes about two lines of "
            "the card.\"}\n";
  }
  return text;
}

double body_size(const draw::Document& document) {
  return std::get<draw::TextRun>(document.pages.at(0).items.at(0)).run.size;
}

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "little text is set at the largest type allowed") {
  CHECK(body_size(page(paragraphs(2), one_frame)) == Approx(10));
}

TEST_CASE_METHOD(LayoutFixture, "more text makes the type smaller, within the limits") {
  const auto set_material = material(paragraphs(13));
  const auto set_layout = layout(one_frame);
  const auto pages = paginate(set_material, set_layout);
  REQUIRE(pages);
  CHECK(body_size(pages->document) < 9.95);
  CHECK(body_size(pages->document) >= 9 - 1e-9);
  CHECK(pages->fit.at(0).lines_left >= 0);
  CHECK(pages->fit.at(0).scale < 1);
}

TEST_CASE_METHOD(LayoutFixture,
                 "too much text is an error that says where, how much and what to cut") {
  const auto set_material = material(paragraphs(30));
  const auto set_layout = layout(one_frame);
  CHECK_FALSE(paginate(set_material, set_layout));
  REQUIRE(rules(diagnostics) == std::vector<std::string>{"overflow"});
  const Diagnostic& told = diagnostics.all()[0];
  CHECK(told.place.file == "content/en/piece.yaml");
  CHECK(told.place.line == 9);
  CHECK(told.message.find("piece, language en, layout test, panel 'front' (page 1)") == 0);
  CHECK(told.message.find(" lines too long") != std::string::npos);
  CHECK(told.hint.find("Cut about ") == 0);
}

TEST_CASE_METHOD(LayoutFixture, "what would overflow by one line fits when that line is cut") {
  // The report's own figures: as many lines left as can be added, not one more.
  int most = 1;
  while (true) {
    LayoutFixture other;
    const auto set_material = other.material(paragraphs(most + 1));
    const auto set_layout = other.layout(one_frame);
    const auto pages = other.paginate(set_material, set_layout);
    if (!pages) break;
    CHECK(pages->fit.at(0).lines_left > -0.01);
    ++most;
  }
  CHECK(most > 12);
}

TEST_CASE_METHOD(LayoutFixture, "a section without a frame is told; an omitted one is not") {
  const auto set_material = material(
      "  main:\n    - {kind: text, id: a, text: \"A\"}\n"
      "  other:\n    - {kind: text, id: b, text: \"B\"}\n");
  SECTION("told") {
    const auto set_layout = layout(one_frame);
    CHECK_FALSE(paginate(set_material, set_layout));
    CHECK(rules(diagnostics) == std::vector<std::string>{"section-not-placed"});
  }
  SECTION("omitted") {
    const auto set_layout = layout(one_frame, "omit: [other]\n");
    CHECK(paginate(set_material, set_layout));
  }
}

TEST_CASE_METHOD(LayoutFixture, "a character that no font has is told by its code point") {
  const auto set_material = material("  main:\n    - {kind: text, id: a, text: \"Rune ᚠ here\"}\n");
  const auto set_layout = layout(one_frame);
  CHECK_FALSE(paginate(set_material, set_layout));
  REQUIRE(rules(diagnostics) == std::vector<std::string>{"missing-glyph"});
  CHECK(diagnostics.all()[0].message.find("ᚠ") != std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture, "a character that no font has is told of the text it stands in") {
  for (const auto& [head, text, told] :
       {std::tuple{"Rune ᚠ", "here", "l.one.head"}, std::tuple{"Here", "a rune ᚠ", "l.one.text"}}) {
    diagnostics = {};
    const auto set_material =
        material(std::string("  main:\n    - {kind: list, id: l, items: {one: {head: \"") + head +
                 "\", text: \"" + text + "\"}}}\n");
    const auto set_layout = layout(one_frame);
    CHECK_FALSE(paginate(set_material, set_layout));
    REQUIRE(rules(diagnostics) == std::vector<std::string>{"missing-glyph"});
    INFO(diagnostics.all()[0].message);
    CHECK(diagnostics.all()[0].message.find(told) != std::string::npos);
  }
}

TEST_CASE_METHOD(LayoutFixture, "an unknown icon and a word wider than its column are told") {
  const auto set_material = material(
      "  main:\n    - kind: list\n      id: l\n      style: icons\n      items:\n"
      "        a: {icon: no_such_icon, text: \"Text\"}\n"
      "    - {kind: heading, id: h, level: 1, text: "
      "\"Pneumonoultramicroscopicsilicovolcanoconiosis\"}\n");
  const auto set_layout = layout(one_frame);
  CHECK_FALSE(paginate(set_material, set_layout));
  CHECK(rules(diagnostics) == std::vector<std::string>{"unknown-icon", "word-too-wide"});
}

TEST_CASE_METHOD(LayoutFixture, "text nearer to the edge than the safe distance is told") {
  const auto set_material = material(paragraphs(1));
  const auto set_layout = layout("      - {sections: [main], above: 0, below: 0}\n");
  CHECK_FALSE(paginate(set_material, set_layout));
  CHECK(rules(diagnostics) == std::vector<std::string>{"outside-safe-area"});
}

TEST_CASE_METHOD(LayoutFixture, "only the ink of a text must lie inside the safe area") {
  // Eight points from the edge: the box of the letters reaches out of the safe area, their ink
  // does not.
  const auto set_material =
      material("  main:\n    - {kind: heading, id: h, level: 1, text: \"une\"}\n");
  auto set_layout = layout("      - {sections: [main], above: 0, below: 0}\n");
  set_layout.safe = 8;
  const auto pages = paginate(set_material, set_layout);
  REQUIRE(pages);
  const auto& run = std::get<draw::TextRun>(pages->document.pages.at(0).items.at(0));
  CHECK(draw::bounds(draw::Item(run))->y < 8);
  CHECK(draw::ink_bounds(run)->y >= 8);
}

TEST_CASE_METHOD(LayoutFixture, "a number too wide for its column is set as wide as the column") {
  const draw::Document document = page(
      "  main:\n    - {kind: stat, id: s, fact: threatened_report, text: \"{hotline_2012} "
      "were threatened with a report.\"}\n",
      "      - {sections: [main], above: 3, inset: 1.4in}\n");
  const auto& run = std::get<draw::TextRun>(document.pages.at(0).items.at(0));
  CHECK(run.run.text.starts_with("37.5%"));
  CHECK(run.run.width() <= 5 * 72 - 2 * (0.5 + 1.4) * 72 + 0.02);
  CHECK(run.run.size < library.themes.at("pliego").scales.at("card").at("figure").size);
}

}  // namespace pliego::fit_test
