// Where the caret stands.
#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::marks_test {

using pliego::test::node_of;
using yaml::Node;

namespace {

// The part of the line that is underlined, as "line:column+width".
std::string spot(const yaml::Mark& mark) {
  const Place place = mark.place();
  return std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
         std::to_string(place.width);
}

}  // namespace

TEST_CASE("marks underline the value, with its quotes") {
  const Node root = node_of("a: plain text\nb: \"qu\\\"oted\" # c\nc: 'it''s'\nd: |\n  block\n");
  CHECK(spot(root.find("a")->mark) == "1:4+10");
  CHECK(spot(root.find("b")->mark) == "2:4+10");
  CHECK(spot(root.find("c")->mark) == "3:4+7");
  CHECK(spot(root.find("d")->mark) == "4:4+1");
  CHECK(spot(root.entries[1].key_mark) == "2:1+1");
}

TEST_CASE("a value over several lines is underlined to the end of its first") {
  const Node root = node_of("a: one\n  two\nb: \"one\n  two\"\n");
  CHECK(spot(root.find("a")->mark) == "1:4+3");
  CHECK(spot(root.find("b")->mark) == "3:4+4");
}

TEST_CASE("columns count what a person sees") {
  const Node root = node_of("{título: señal, ar: \"مَثَل\", zh: 求助, end: x}\n");
  CHECK(spot(root.find("título")->mark) == "1:10+5");
  CHECK(spot(root.find("ar")->mark) == "1:21+5");
  CHECK(spot(root.find("zh")->mark) == "1:32+2");
  CHECK(spot(root.find("end")->mark) == "1:41+1");
}

TEST_CASE("carets under accents, Arabic and Chinese") {
  const Node root = node_of("{título: señal, x: 1}\n");
  Diagnostics diagnostics;
  diagnostics.error("r", root.find("x")->mark.place(), "m");
  const Node chinese = node_of("{标题: 求助, x: 1}\n");
  diagnostics.error("r", chinese.find("x")->mark.place(), "m");
  CHECK(to_text(diagnostics.all()[0]) ==
        "test.yaml:1:20: error: m [r]\n"
        "    {título: señal, x: 1}\n"
        "                       ^\n");
  CHECK(to_text(diagnostics.all()[1]) ==
        "test.yaml:1:13: error: m [r]\n"
        "    {标题: 求助, x: 1}\n"
        "                    ^\n");
}

TEST_CASE("an empty value is marked at its key or dash, not a line late") {
  const Node root = node_of("a:\nlist:\n  -\n  - # comment\n\n  - ~\n  -\nlast: null\nend:");
  CHECK(spot(root.find("a")->mark) == "1:1+1");
  const Node& list = *root.find("list");
  REQUIRE(list.items.size() == 4);
  CHECK(spot(list.items[0].mark) == "3:3+1");
  CHECK(spot(list.items[1].mark) == "4:3+1");
  CHECK(spot(list.items[2].mark) == "6:5+1");
  CHECK(spot(list.items[3].mark) == "7:3+1");
  CHECK(spot(root.find("last")->mark) == "8:7+4");
  CHECK(spot(root.find("end")->mark) == "9:1+3");
}

TEST_CASE("empty values in brackets have a place as well") {
  const Node root = node_of("a: [1,,2]\nb: {x: , y}\n");
  CHECK(root.find("a")->items.at(1).mark.line == 1);
  CHECK(spot(root.find("b")->find("x")->mark) == "2:5+1");
  CHECK(spot(root.find("b")->find("y")->mark) == "2:10+1");
}

TEST_CASE("a mark without source is no place") {
  const yaml::Mark mark;
  CHECK(mark.place().file.empty());
  CHECK(mark.place().line == 0);
}

}  // namespace pliego::marks_test
