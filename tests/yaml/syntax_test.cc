// Syntax errors: the right place and words that help.
#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::syntax_test {

namespace {

struct Case {
  const char* text;
  const char* spot;
  const char* words;
};

}  // namespace

TEST_CASE("syntax errors are told for people") {
  const Case wrong = GENERATE(
      Case{"a: b: c\n", "yaml-syntax@1:5", "Write it as: a: \"b: c\""},
      Case{"a: 1\n  b: 2\n", "yaml-syntax@2:3", "Start 'b' in the same column as 'a'"},
      Case{"a:\n  b: 1\n c: 2\n", "yaml-syntax@3:2", "does not fit the lines above it"},
      Case{"a: 1\n- b\n", "yaml-syntax@2:1", "does not fit the lines above it"},
      Case{"a: - b\n", "yaml-syntax@1:4", "Write it as: a: \"- b\""},
      Case{"a: 'it's'\n", "yaml-syntax@1:8", "Write it as: a: \"it's\""},
      Case{"a: \"x\" y\n", "yaml-syntax@1:8", "Write it as: a: '\"x\" y'"},
      Case{"a: \"open\nb: 1\n", "yaml-syntax@1:4", "A quote is opened here and never closed"},
      Case{"a: 'open", "yaml-syntax@1:4", "A quote is opened here and never closed"},
      Case{"a: 1\nb: [\"open\nc: 1\n", "yaml-syntax@2:5", "never closed"},
      Case{"a: [1, 2\nb: 1\n", "yaml-syntax@1:4", "A '[' has no ']'"},
      Case{"a: {x: 1\nb: 1\n", "yaml-syntax@1:4", "A '{' has no '}'"},
      Case{"a: \"open\nb: \"x\"\n", "yaml-syntax@1:4", "Write: a: \"open\""},
      Case{"a: 1\nb:\n  c: \"open\n  d: 'x'\n  e: \"y\"\n", "yaml-syntax@3:6", "never closed"},
      Case{"a: 'open\nb: 'x'\n", "yaml-syntax@1:4", "never closed"},
      Case{"a: 'over\n  lines'\nb: 'it's'\n", "yaml-syntax@3:8", "Write it as: b: \"it's\""},
      Case{"a: 1\nlevel = 1\nb: 2\n", "yaml-syntax@2:1", "behind the name: level: 1"},
      Case{"a: 1\nlevel; 1\nb: 2\n", "yaml-syntax@2:1", "behind the name: level: 1"},
      Case{"a: 1\nlevel 1\nb: 2\n", "yaml-syntax@2:1", "behind the name: level: 1"},
      Case{"a: 1\nlevel：1\nb: 2\n", "yaml-syntax@2:1", "behind the name: level: 1"},
      Case{"a: \"x\"\nlevel = \"1\"\nb: 2\n", "yaml-syntax@2:1", "behind the name: level: \"1\""},
      Case{"a:\n  - level = 1\n    b: 2\n", "yaml-syntax@2:5", "behind the name: - level: 1"},
      Case{"a:\n-one\nb: 1\n", "yaml-syntax@2:1", "Type one with the space bar: - one"},
      Case{"a:\n  - {b: 1\n  - {b: 2}\n", "yaml-syntax@2:5", "A '{' has no '}'"},
      Case{"a:\n  - {b: #FF0000}\n  - {b: 2}\n", "yaml-syntax@2:5", "put quotes around each text"},
      Case{"a: {b: 1 c: 2}\nd: 1\n", "yaml-syntax@1:4", "Part it with commas"},
      Case{"a: {b: 'it's', c: 1}\nd: 1\n", "yaml-syntax@1:4", "Part it with commas"},
      Case{"a:\n  - b: c-d, e: f\n", "yaml-syntax@2:14", "- {b: c-d, e: f}"},
      Case{"a: [1\n\n\n", "yaml-syntax@1:4", "A '[' has no ']'"},
      Case{"a: 1\n]\n", "yaml-syntax@2:1", "closes nothing"},
      Case{"a: @x\n", "yaml-syntax@1:4", "Write it as: a: \"@x\""},
      Case{"a: `x`\n", "yaml-syntax@1:4", "Write it as: a: \"x\""},
      Case{"a: %5\n", "yaml-syntax@1:4", "Write it as: a: \"%5\""},
      Case{"a: \"\\q\"\n", "yaml-syntax@1:7", "can't stand before"},
      Case{"a: \"\\ud800\"\n", "yaml-syntax@1:11", "can't stand before"},
      Case{"a: | x\n  y\n", "yaml-syntax@1:6", "nothing else can stand on the line"},
      Case{"%YAML x\n---\na: 1\n", "yaml-syntax@1:1", "starts with '%'"},
      Case{"a: \"x\n---\ny\"\n", "yaml-syntax@2:1", "is a quote above it never closed?"},
      Case{"a: *\n", "yaml-alias@1:4", "Write it as: a: \"*\""},
      Case{"a: *unknown\n", "yaml-alias@1:4", "Write it as: a: \"*unknown\""},
      Case{"a: !<x y\n", "yaml-tag@1:7", "needs quotes"});
  INFO(wrong.text);
  Diagnostics diagnostics;
  CHECK_FALSE(yaml::parse("test.yaml", wrong.text, diagnostics));
  CHECK(pliego::test::spots(diagnostics) == std::vector<std::string>{wrong.spot});
  CHECK_THAT(pliego::test::all_text(diagnostics), Catch::Matchers::Contains(wrong.words));
}

TEST_CASE("what was read before a syntax error is checked all the same") {
  Diagnostics diagnostics;
  CHECK_FALSE(yaml::parse("test.yaml", "a: 1\na: 2\nb: c: d\n", diagnostics));
  CHECK(pliego::test::spots(diagnostics) ==
        std::vector<std::string>{"yaml-duplicate-key@2:1", "yaml-syntax@3:5"});
}

TEST_CASE("a broken byte is not followed by a syntax error of its own making") {
  Diagnostics diagnostics;
  CHECK_FALSE(yaml::parse("test.yaml", "a: 1\n\xf1\nb: 2\n", diagnostics));
  CHECK(pliego::test::spots(diagnostics) == std::vector<std::string>{"yaml-utf8@2:1"});
}

}  // namespace pliego::syntax_test
