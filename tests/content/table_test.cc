// What the loader says of tables and of what else needs more than a table of fields.
#include <catch2/catch.hpp>

#include "loaded.h"

namespace pliego::content::table_test {

namespace {

using Told = std::vector<std::string>;
constexpr std::string_view card = "content/en/card.yaml";

// A card whose section "lead" begins with the block, on line 9.
Loaded load(const std::string& block) {
  const test::SmallProject small;
  small.change(card, "  lead:\n", "  lead:\n" + block);
  return load_small(small);
}

Told rules(const std::string& block) {
  Told told;
  for (const std::string& each : test::told(load(block).diagnostics))
    if (each.find("missing-translation") == std::string::npos) told.push_back(each);
  return told;
}

std::string table(const std::string& rows) {
  return "    - kind: table\n      id: say\n      columns: {instead: \"Instead of\", try: "
         "\"Try\"}\n      rows:\n" +
         rows;
}

}  // namespace

TEST_CASE("a table's texts have ids of row and column, in the order of the columns") {
  const Loaded loaded =
      load(table("        failed: {try: \"this\", instead: \"that\"}\n"
                 "        blame: {instead: \"c\", try: \"d\"}\n"));
  REQUIRE(loaded.project.material("card"));
  std::vector<std::string> ids;
  for (const Message* message : loaded.project.material("card")->messages())
    if (message->id.starts_with("say.")) ids.push_back(message->id);
  CHECK(ids == std::vector<std::string>{"say.instead", "say.try", "say.failed.instead",
                                        "say.failed.try", "say.blame.instead", "say.blame.try"});
}

TEST_CASE("a row has every column of its table, and no other") {
  CHECK(rules(table("        failed: {instead: \"that\"}\n")) ==
        Told{"error key-missing content/en/card.yaml:13"});
  CHECK(rules(table("        failed: {instead: \"that\", try: \"x\", trry: \"y\"}\n")) ==
        Told{"error key-unknown content/en/card.yaml:13"});
  CHECK_THAT(
      test::hint_of(
          load(table("        failed: {instead: \"a\", try: \"x\", trry: \"y\"}\n")).diagnostics,
          "key-unknown"),
      Catch::Contains("'try'"));
}

TEST_CASE("a row that is no map, and rows that are none") {
  CHECK(rules(table("        failed: \"that\"\n")) ==
        Told{"error value-type content/en/card.yaml:13"});
  CHECK(rules("    - kind: table\n      id: say\n      columns: {a: \"A\", b: \"B\"}\n      rows: "
              "[x]\n") == Told{"error value-type content/en/card.yaml:12"});
}

TEST_CASE("a table has two to five columns and at most forty rows") {
  CHECK(rules("    - kind: table\n      id: say\n      columns: {a: \"A\"}\n      rows: {r: {a: "
              "\"x\"}}\n") == Told{"error value-range content/en/card.yaml:11"});
  std::string many;
  for (int i = 0; i < 41; ++i)
    many += "        r" + std::to_string(i) + ": {instead: \"x\", try: \"y\"}\n";
  CHECK(rules(table(many)).size() == 1);
}

TEST_CASE("a cell's id can't be that of another text") {
  CHECK(rules("    - kind: table\n      id: say\n      caption: \"C\"\n      columns:\n        "
              "caption: \"A\"\n        b: \"B\"\n      rows: {r: {caption: \"x\", b: \"y\"}}\n") ==
        Told{"error duplicate-id content/en/card.yaml:13"});
}

TEST_CASE("a question has at most twelve lines") {
  CHECK(rules("    - kind: questions\n      id: q\n      items: {a: {text: \"What?\", lines: "
              "13}}\n") == Told{"error value-range content/en/card.yaml:11"});
}

}  // namespace pliego::content::table_test
