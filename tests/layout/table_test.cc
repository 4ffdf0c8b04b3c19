#include <catch2/catch.hpp>

#include "fixture.h"
#include "set_one.h"

namespace pliego::table_test {

using namespace pliego::test;

namespace {

const std::string table =
    "  main:\n    - kind: table\n      id: say\n      caption: \"Two ways.\"\n      columns: "
    "{instead: \"Instead of\", try: \"Try\"}\n      rows:\n"
    "        failed: {instead: \"“Failed.”\", try: \"“What did you try? What would help you to "
    "keep "
    "your children safe now, and later?”\"}\n"
    "        blame: {instead: \"“Why stay?”\", try: \"“What helps?”\"}\n"
    "        leave: {instead: \"“Leave.”\", try: \"“What is safer?”\"}\n";

bool is_artifact(const draw::Item& item) {
  if (const auto* run = std::get_if<draw::TextRun>(&item)) return !run->mark;
  const auto* path = std::get_if<draw::Path>(&item);
  return path && !path->mark;
}

}  // namespace

TEST_CASE_METHOD(LayoutFixture, "a table is caption, rows, heads and cells, in their order") {
  const auto document = page(table, one_frame);
  std::string kinds;
  for (const auto& node : document.structure.nodes)
    kinds += std::string(draw::role_name(node.role)) + " ";
  CHECK(kinds == "Document Table Caption TR TH TH TR TH TD TR TH TD TR TH TD ");
  CHECK(draw::reading_text(document) ==
        "Two ways.\nInstead of\nTry\n“Failed.”\n“What did you try? What would help you to keep "
        "your children safe now, and later?”\n“Why stay?”\n“What helps?”\n“Leave.”\n“What is "
        "safer?”\n");
  CHECK(lines_with(document, "TD say.failed.try").size() == 1);
}

TEST_CASE_METHOD(LayoutFixture, "cells of a column begin at one edge, those of a row on one line") {
  const auto document = page(table, one_frame);
  const Point head = origin_of(document, "Try"), cell = origin_of(document, "“What did");
  CHECK(cell.x == Approx(head.x));
  CHECK(cell.x > origin_of(document, "“Failed").x + 40);
  CHECK(cell.y == Approx(origin_of(document, "“Failed").y));
  CHECK(lines_with(document, "table-rule").size() == 3);
}

TEST_CASE_METHOD(LayoutFixture, "heads are white on a dark band, the first column is bold") {
  const auto document = page(table, one_frame);
  CHECK(lines_with(document, "path table-head").at(0).find("fill plum-2") != std::string::npos);
  CHECK(lines_with(document, "\"Try\"").at(0).find("lato-bold 10 white") != std::string::npos);
  CHECK(lines_with(document, "“Leave.”").at(0).find("lato-bold 10 ink") != std::string::npos);
}

TEST_CASE_METHOD(LayoutFixture,
                 "a table's head stays with its first row and is kept for the next") {
  OneBlock set(*this, table, 288);
  const auto& pieces = set.block.pieces;
  REQUIRE(pieces.size() == 5);  // caption, head, three rows
  CHECK(pieces[0].keep_with_next);
  CHECK(pieces[1].keep_with_next);
  CHECK_FALSE(pieces[2].keep_with_next);
  CHECK_FALSE(pieces[2].repeat_above);  // the head itself stands above it
  REQUIRE(pieces[3].repeat_above);
  CHECK(pieces[4].repeat_above == pieces[3].repeat_above);
  const layout::Repeated& again = *pieces[3].repeat_above;
  CHECK(again.height == Approx(pieces[1].height));
  CHECK(again.items.size() == pieces[1].items.size());
  for (const draw::Item& item : again.items) CHECK(is_artifact(item));
}

TEST_CASE_METHOD(LayoutFixture, "a table in a narrow measure is set closer, not wider") {
  OneBlock wide(*this, table, 288), narrow(*this, table, 92);
  CHECK(wide.setting.faults.empty());
  CHECK(narrow.setting.faults.empty());
  const auto size_of = [](const OneBlock& set) {
    for (const draw::Item& item : set.block.pieces.back().items)
      if (const auto* run = std::get_if<draw::TextRun>(&item)) return run->run.size;
    return 0.0;
  };
  CHECK(size_of(wide) == Approx(10));
  CHECK(size_of(narrow) == Approx(8));
}

TEST_CASE_METHOD(LayoutFixture, "a table that goes on has its head drawn again, and read once") {
  std::string rows;
  for (int i = 0; i < 36; ++i)
    rows += "        r" + std::to_string(i) + ": {topic: \"Row\", say: \"A cell with words.\"}\n";
  const auto set_material = material(
      "  main:\n    - kind: table\n      id: t\n      columns: {topic: \"Topic\", say: "
      "\"Instead\"}\n      rows:\n" +
      rows);
  const auto set_layout = layout(
      "      - {flow: body, above: 2, below: 2}\n  next:\n    repeat: 3\n    stack:\n      - "
      "{flow: body, above: 2, below: 2}\n",
      "flows:\n  body: [main]\n");
  const auto pages = paginate(set_material, set_layout);
  REQUIRE(pages);
  REQUIRE(pages->document.pages.size() > 1);
  CHECK(draw::faults(pages->document).empty());
  const auto heads = lines_with(pages->document, "\"Instead\"");
  REQUIRE(heads.size() == pages->document.pages.size());
  CHECK(heads[0].find("artifact") == std::string::npos);
  for (std::size_t i = 1; i < heads.size(); ++i)
    CHECK(heads[i].find("artifact") != std::string::npos);
  const std::string read = draw::reading_text(pages->document);
  CHECK(read.find("Instead") == read.rfind("Instead"));
}

}  // namespace pliego::table_test
