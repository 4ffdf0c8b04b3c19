// Questions with lines, boxes to tick, connected steps, quotes, and figures in a grid.
#include <algorithm>
#include <catch2/catch.hpp>

#include "set_one.h"

namespace pliego::worksheet_test {

using namespace pliego::test;

namespace {

std::string questions(const std::string& style) {
  return "  main:\n    - kind: questions\n      id: q\n      style: " + style +
         "\n      items:\n        call: {head: \"People\", text: \"Whom can I call?\", lines: 3}\n"
         "        else: \"What else?\"\n";
}

std::string steps(const std::string& style) {
  return "  main:\n    - kind: steps\n      id: s\n      style: " + style +
         "\n      items:\n        a: {head: \"Meet\", text: \"Somewhere safe.\"}\n        b: "
         "\"Plan "
         "it.\"\n        c: \"Look again.\"\n";
}

std::string grid(const std::string& columns) {
  return "  main:\n    - kind: stats\n      id: s\n      style: grid\n      columns: " + columns +
         "\n      lead: \"Shares {hotline_2012}.\"\n      items:\n"
         "        a: {fact: pressured, text: \"were pressured\"}\n"
         "        b: {fact: coping, text: \"used to cope with what happened to them at home\"}\n"
         "        c: {fact: sought_treatment, text: \"tried to get help\"}\n";
}

const std::string quote =
    "  main:\n    - {kind: quote, id: q, text: \"“Nobody asked.”\", by: \"A caller\"}\n";

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "lines to write on are decoration, far enough apart for a hand") {
  const auto document = page(questions("plain"), one_frame);
  CHECK(draw::reading_text(document) == "People\nWhom can I call?\nWhat else?\n");
  const auto lines = lines_with(document, "path write-in");
  REQUIRE(lines.size() == 3);
  for (const std::string& line : lines) CHECK(line.ends_with("artifact"));
  const OneBlock set(*this, questions("plain"), 288);
  CHECK(set.block.pieces[1].height >= 20);
}

TEST_CASE_METHOD(LayoutFixture, "a question stays with its first line, its others may go over") {
  const OneBlock set(*this, questions("plain"), 288);
  REQUIRE(set.block.pieces.size() == 4);  // question and line, two lines, a question
  const auto lines_of = [&](std::size_t piece) {
    const auto& items = set.block.pieces[piece].items;
    return std::count_if(items.begin(), items.end(), [](const draw::Item& item) {
      const auto* path = std::get_if<draw::Path>(&item);
      return path && path->note == "write-in";
    });
  };
  CHECK(lines_of(0) == 1);
  CHECK(lines_of(1) == 1);
  CHECK(lines_of(3) == 0);
}

TEST_CASE_METHOD(LayoutFixture, "numbered questions have numerals in their labels") {
  const auto document = page(questions("numbered"), one_frame);
  CHECK(draw::reading_text(document) == "1\nPeople\nWhom can I call?\n2\nWhat else?\n");
  CHECK(document.structure.nodes[1].ordered);
  CHECK(origin_of(document, "People").x > origin_of(document, "1").x + 12);
}

TEST_CASE_METHOD(LayoutFixture, "boxed questions stand each whole in a panel") {
  const OneBlock set(*this, questions("boxes"), 288);
  REQUIRE(set.block.pieces.size() == 2);
  const auto panels = boxes(set.block, "question-panel");
  REQUIRE(panels.size() == 2);
  CHECK(panels[0].height == Approx(set.block.pieces[0].height));
  for (const Rect& line : boxes(set.block, "write-in")) CHECK(panels[0].contains(line, 0));
}

TEST_CASE_METHOD(LayoutFixture, "a checklist has a box as high as its capitals before each point") {
  const std::string list =
      "  main:\n    - {kind: list, id: l, style: checks, items: {a: \"Keys\", b: \"Papers\"}}\n";
  const auto document = page(list, one_frame);
  CHECK(draw::reading_text(document) == "Keys\nPapers\n");
  const OneBlock set(*this, list, 288);
  const auto found = boxes(set.block, "check-box");
  REQUIRE(found.size() == 2);
  const layout::TextStyle& body = set.theme.style("body");
  CHECK(found[0].height == Approx(set.setting.cap_height(body)).epsilon(0.15));
  CHECK(found[0].x == Approx(0));
  CHECK(origin_of(document, "Keys").x > 36 + found[0].right());
}

TEST_CASE_METHOD(LayoutFixture, "a line joins connected steps, and none runs on from the last") {
  CHECK(boxes(OneBlock(*this, steps("plain"), 288).block, "step-line").empty());
  const OneBlock set(*this, steps("connected"), 288);
  const auto lines = boxes(set.block, "step-line"), discs = boxes(set.block, "disc");
  REQUIRE(lines.size() == 2);
  const double next = set.block.pieces[0].height + set.block.pieces[1].before;
  CHECK(lines[0].y > discs[0].bottom());
  CHECK(lines[0].bottom() < next + discs[1].y);
  CHECK_FALSE(set.block.pieces[1].stretch);  // the line would not grow with the gap
}

TEST_CASE_METHOD(LayoutFixture, "a quote is a BlockQuote beside a coral rule") {
  const auto document = page(quote, one_frame);
  CHECK(lines_with(document, "BlockQuote q").size() == 1);
  CHECK(draw::reading_text(document) == "“Nobody asked.”\nA caller\n");
  CHECK(lines_with(document, "quote-rule").at(0).find("fill coral") != std::string::npos);
  CHECK(origin_of(document, "A caller").y > origin_of(document, "“Nobody").y);
}

TEST_CASE_METHOD(LayoutFixture, "figures in a grid: rows equally high, the base once, below") {
  const auto document = page(grid("2"), one_frame);
  CHECK(draw::reading_text(document).starts_with("27% were pressured\n26% used to cope"));
  CHECK(origin_of(document, "26%").y == Approx(origin_of(document, "27%").y));
  CHECK(origin_of(document, "15.2%").x == Approx(origin_of(document, "27%").x));
  CHECK(lines_with(document, "\"Shares of women").size() == 1);
  CHECK(origin_of(document, "Shares of").y > origin_of(document, "tried").y);
}

TEST_CASE_METHOD(LayoutFixture, "a grid has fewer columns where its numbers would not fit") {
  const OneBlock wide(*this, grid("3"), 400), narrow(*this, grid("3"), 110);
  CHECK(wide.block.pieces.size() < narrow.block.pieces.size());
  CHECK(wide.setting.faults.empty());
  CHECK(narrow.setting.faults.empty());
}

TEST_CASE_METHOD(LayoutFixture, "measuring makes no items and gives the same heights") {
  const std::string table =
      "  main:\n    - kind: table\n      id: t\n      columns: {a: \"One\", b: \"Two\"}\n      "
      "rows: "
      "{r: {a: \"x\", b: \"y\"}}\n";
  const std::string people =
      "  main:\n    - kind: chart\n      id: c\n      style: people\n      of: 5\n      items: {b: "
      "{fact: blocked_treatment, text: \"{sought_help_2012}\"}}\n";
  for (const std::string& each : {questions("numbered"), questions("boxes"), steps("connected"),
                                  quote, grid("2"), table, people}) {
    INFO(each);
    const OneBlock set(*this, each, 240), measured(*this, each, 240, true);
    REQUIRE(set.block.pieces.size() == measured.block.pieces.size());
    for (std::size_t i = 0; i < set.block.pieces.size(); ++i) {
      CHECK(measured.block.pieces[i].height == Approx(set.block.pieces[i].height));
      CHECK(measured.block.pieces[i].items.empty());
    }
  }
}

}  // namespace pliego::worksheet_test
