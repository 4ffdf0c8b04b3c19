#include <catch2/catch.hpp>

#include "content/blocks/notice.h"
#include "fixture.h"
#include "layout/block.h"

namespace pliego::blocks_test {

using namespace pliego::test;

namespace {

std::string kinds_of(const draw::Document& document) {
  std::string kinds;
  for (const auto& node : document.structure.nodes)
    kinds += std::string(draw::role_name(node.role)) + " ";
  return kinds;
}

}  // namespace

TEST_CASE("layout can set every kind of block that content knows, and no other") {
  std::vector<std::string> known;
  for (const auto* kind : content::block_kinds()) known.push_back(kind->name);
  CHECK(layout::settable_kinds() == known);
}

TEST_CASE_METHOD(LayoutFixture, "a heading is an element of its level and an outline entry") {
  const auto document = page(
      "  main:\n    - {kind: heading, id: a, level: 1, text: \"One\"}\n"
      "    - {kind: heading, id: b, level: 2, text: \"Two\"}\n",
      one_frame);
  CHECK(kinds_of(document) == "Document H1 H2 ");
  REQUIRE(document.outline.size() == 2);
  CHECK(document.outline[0].title == "One");
  CHECK(document.outline[1].level == 2);
}

TEST_CASE_METHOD(LayoutFixture, "an outline never skips a level") {
  const auto document =
      page("  main:\n    - {kind: heading, id: a, level: 3, text: \"Deep\"}\n", one_frame);
  CHECK(document.outline.at(0).level == 1);
}

TEST_CASE_METHOD(LayoutFixture, "a bulleted list is L, LI, Lbl, LBody with real bullets") {
  const auto document =
      page("  main:\n    - kind: list\n      id: l\n      items: {a: \"First\", b: \"Second\"}\n",
           one_frame);
  CHECK(kinds_of(document) == "Document L LI Lbl LBody LI Lbl LBody ");
  CHECK(draw::reading_text(document) == "•\nFirst\n•\nSecond\n");
  CHECK(origin_of(document, "•").x == Approx(36));
  CHECK(origin_of(document, "First").x > 36 + 10);
}

TEST_CASE_METHOD(LayoutFixture, "a bullet's middle is level with the middle of the small letters") {
  const auto document =
      page("  main:\n    - kind: list\n      id: l\n      items: {a: \"First\"}\n", one_frame);
  const auto& font = fonts->font("lato-regular");
  double top = -1e9, bottom = 1e9;  // of the bullet's ink, font units
  for (const auto& s : font.outline(font.nominal_glyph(U'•'))) {
    if (s.kind == text::OutlineSegment::Kind::close) continue;
    top = std::max(top, double(s.y)), bottom = std::min(bottom, double(s.y));
  }
  const double middle =
      origin_of(document, "•").y - (top + bottom) / 2 / font.metrics().units_per_em * 10;
  const double letters = origin_of(document, "First").y -
                         font.metrics().x_height / 2 / font.metrics().units_per_em * 10;
  CHECK(middle == Approx(letters).margin(0.25));
}

TEST_CASE_METHOD(LayoutFixture,
                 "an icon list draws icons as decoration and keeps head and text together") {
  const auto document = page(
      "  main:\n    - kind: list\n      id: l\n      style: icons\n      items:\n"
      "        a: {icon: link, head: \"Head.\", text: \"Text\"}\n",
      one_frame);
  CHECK(kinds_of(document) == "Document L LI LBody ");
  CHECK(draw::reading_text(document) == "Head. Text\n");
  CHECK(lines_with(document, "icon:link").at(0).ends_with("artifact"));
}

TEST_CASE_METHOD(LayoutFixture, "steps are numbered in their labels") {
  const auto document = page(
      "  main:\n    - kind: steps\n      id: s\n      items:\n        a: {head: \"Do\", text: "
      "\"This\"}\n"
      "        b: {head: \"Then\", text: \"That\"}\n",
      one_frame);
  CHECK(draw::reading_text(document) == "1\nDo\nThis\n2\nThen\nThat\n");
  CHECK(document.structure.nodes[1].ordered);
}

TEST_CASE_METHOD(LayoutFixture, "a number and what it counts are one sentence") {
  const auto document = page(
      "  main:\n    - {kind: stat, id: s, fact: pressured, text: \"{hotline_2012} were "
      "pressured.\"}\n",
      one_frame);
  CHECK(draw::reading_text(document) ==
        "27% of women surveyed who called the National Domestic Violence Hotline in 2012 were "
        "pressured.\n");
}

TEST_CASE_METHOD(LayoutFixture, "a row of figures reads figure by figure, its base last") {
  const auto document = page(
      "  main:\n    - kind: stats\n      id: s\n      lead: \"Shares {hotline_2012}.\"\n      "
      "items:\n"
      "        a: {fact: pressured, text: \"were pressured\"}\n        b: {fact: coping, text: "
      "\"used to cope\"}\n",
      one_frame);
  CHECK(draw::reading_text(document) ==
        "27% were pressured\n26% used to cope\n"
        "Shares of women surveyed who called the National Domestic Violence Hotline in 2012.\n");
}

TEST_CASE_METHOD(LayoutFixture, "contacts: numbers are links that say what they are") {
  const auto document = page(
      "  main:\n    - {kind: contacts, id: c, contacts: [hotline, lifeline], show: [call, text, "
      "web]}\n",
      one_frame);
  const auto links = lines_with(document, "link ");
  REQUIRE(links.size() >= 3);
  CHECK(links[0].find("tel:+18007997233") != std::string::npos);
  CHECK(links[0].ends_with("\"1-800-799-7233\""));
  // Two columns: the second entry starts right of the middle.
  CHECK(origin_of(document, "988 Suicide").x > 180);
}

TEST_CASE_METHOD(LayoutFixture, "plain cards have no panel; icons beside stand in a disc") {
  const auto document = page(
      "  main:\n    - kind: cards\n      id: c\n      style: plain\n      icons: beside\n"
      "      items:\n        a: {icon: link, text: \"Words\"}\n",
      "      - {sections: [main], above: 3}\n");
  CHECK(lines_with(document, "path card ").empty());
  CHECK(lines_with(document, "path disc ").size() == 1);
  CHECK(lines_with(document, "path icon:link ").size() == 1);
  CHECK(origin_of(document, "Words").x > 36 + 20);
}

TEST_CASE_METHOD(LayoutFixture, "a draft mark on a dark fill takes a light colour") {
  resolve::Material draft = material("  main:\n    - {kind: notice, id: n, notices: [general]}\n");
  resolve::Fields& fields = draft.sections.at(0).blocks.at(0).fields;
  std::vector<resolve::Text> texts = fields.texts(content::notice::notices);
  texts.push_back({.id = "label.draft", .spans = {{.text = "Draft"}}, .mark = {}});
  fields.set(content::notice::notices, std::move(texts));
  const auto on = [&](const std::string& fill) {
    const auto pages =
        paginate(draft, layout("      - {sections: [main], above: 3" + fill + "}\n"));
    REQUIRE(pages);
    return lines_with(pages->document, "\"Draft\"").at(0);
  };
  CHECK(on("").find(" coral ") != std::string::npos);
  CHECK(on(", fill: lead, dark: true").find(" blush ") != std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture, "cards of a row are equally high") {
  const auto document = page(
      "  main:\n    - kind: cards\n      id: c\n      columns: 2\n      items:\n"
      "        a: {icon: link, head: \"Short\", text: \"Few words.\"}\n"
      "        b: {icon: link, head: \"Long\", text: \"Many more words than the other card has, "
      "and then some more.\"}\n",
      one_frame);
  const auto cards = lines_with(document, "path card ");
  REQUIRE(cards.size() == 2);
  const auto height = [](const std::string& line) { return line.substr(line.find(" x ")); };
  CHECK(height(cards[0]) == height(cards[1]));
}

TEST_CASE_METHOD(LayoutFixture, "a card stands out from the fill it lies on") {
  const std::string card =
      "  main:\n    - kind: cards\n      id: c\n      items: {a: {head: \"Head\", text: "
      "\"Text\"}}\n";
  CHECK(lines_with(page(card, one_frame), "path card ").at(0).find("fill sand") !=
        std::string::npos);
  const std::string on_sand = "      - {sections: [main], above: 3, below: 3, fill: ground}\n";
  CHECK(lines_with(page(card, on_sand), "path card ").at(0).find("fill white") !=
        std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture, "a QR code is a figure with words, and its address a link") {
  const auto document = page(
      "  main:\n    - {kind: qr, id: q, address: thehotline.org, text: \"Find help\", alt: \"A "
      "code for a phone.\"}\n",
      one_frame);
  CHECK(lines_with(document, "Figure").at(0).find("alt=\"A code for a phone.\"") !=
        std::string::npos);
  CHECK(lines_with(document, "https://thehotline.org").size() == 1);
}

TEST_CASE_METHOD(LayoutFixture,
                 "a callout of spoken words has a rule beside it and reads line by line") {
  const auto document = page(
      "  main:\n    - kind: callout\n      id: w\n      style: words\n      items: {a: \"“One.”\", "
      "b: \"“Two.”\"}\n",
      one_frame);
  CHECK(draw::reading_text(document) == "“One.”\n“Two.”\n");
  CHECK(lines_with(document, "callout-rule").at(0).find("fill coral") != std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture, "links in a sentence are elements of their own") {
  const auto document = page(
      "  main:\n    - {kind: text, id: t, text: \"See [the page](https://example.org/a) now.\"}\n",
      one_frame);
  CHECK(kinds_of(document) == "Document P Link ");
  CHECK(draw::reading_text(document) == "See the page now.\n");
  const auto underlines = lines_with(document, "underline ");
  REQUIRE(underlines.size() == 1);
  CHECK(underlines[0].find("artifact") != std::string::npos);
  CHECK(lines_with(document, "link ").at(0).ends_with("\"the page\""));
}

TEST_CASE_METHOD(LayoutFixture,
                 "a link is underlined on each line that it goes over, an address is not") {
  const auto document = page(
      "  main:\n    - {kind: text, id: t, text: \"See [a page whose words go on and on until they "
      "have "
      "to go over to the next line of the text](https://example.org/a) or "
      "[example.org/b](https://example.org/b).\"}\n",
      one_frame);
  const auto links = lines_with(document, "link ");
  std::size_t to_words = 0;
  for (const std::string& link : links) to_words += link.find("example.org/a") != std::string::npos;
  CHECK(to_words >= 2);
  CHECK(lines_with(document, "underline ").size() == to_words);
}

}  // namespace pliego::blocks_test
