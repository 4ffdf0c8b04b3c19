// What people write without quotes, and YAML reads otherwise: told, with the line as it should be.
#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::unquoted_test {

using Catch::Matchers::Contains;
using Spots = std::vector<std::string>;

namespace {

struct Found {
  std::optional<yaml::Node> root;
  Diagnostics diagnostics;
  Spots spots;
  std::string text;
};

Found found(const std::string& text) {
  Found result;
  result.root = yaml::parse("test.yaml", text, result.diagnostics);
  result.spots = pliego::test::spots(result.diagnostics);
  result.text = pliego::test::all_text(result.diagnostics);
  return result;
}

}  // namespace

TEST_CASE("a value that a # cuts short is told, at the #") {
  struct Case {
    const char *text, *spot, *right;
  };
  for (const Case& wrong : {Case{"hours: Weekdays 9 to 5, suite #200\n", "1:31",
                                 "hours: \"Weekdays 9 to 5, suite #200\""},
                            Case{"a: 1\nplace: Room # 5\n", "2:13", "place: \"Room # 5\""},
                            Case{"- Suite #5, upstairs\n", "1:9", "- \"Suite #5, upstairs\""},
                            Case{"web: #200 Main\n", "1:6", "web: \"#200 Main\""},
                            Case{"tag: safe #help\n", "1:11", "tag: \"safe #help\""},
                            Case{"text: say \"hi\" #now\n", "1:16", "text: 'say \"hi\" #now'"},
                            Case{"a:\n  b: two lines\n    of text #1\n", "3:13", "of text #1"}}) {
    const Found told = found(wrong.text);
    INFO(wrong.text << told.text);
    CHECK(told.root);
    CHECK(told.spots == Spots{std::string("yaml-unquoted@") + wrong.spot});
    CHECK_THAT(told.text, Contains("is left out") && Contains(wrong.right));
    CHECK(told.diagnostics.warnings() == 1);
  }
}

TEST_CASE("comments, and a # within a text, are no fault") {
  for (const char* right :
       {"a: text  # a comment\n", "a: 5 # five\n", "a: 0.5in # of an inch\n", "a: word # comment\n",
        "a: \"Suite #200\"\n", "a: 'Suite #200'\n", "a: \"quoted\" # comment\n", "a: C#1 and b#2\n",
        "# whole line\na: 1\n", "a: # what follows\n  b: 1\n", "a: |\n  Suite #200\n  # text\n",
        "a: >\n  one #2\n", "a: [one, two]  # all\n", "a: text   ## a mark\n"}) {
    const Found told = found(right);
    INFO(right << told.text);
    CHECK(told.root);
    CHECK(told.spots.empty());
  }
}

TEST_CASE("typographic quotes around a value are told, quotations within are not") {
  for (const char* wrong : {"a: “Smart quotes”\n", "a: ‘Smart’\n", "a: «Así»\n", "- „Bitte“\n"}) {
    const Found told = found(wrong);
    INFO(wrong << told.text);
    CHECK(told.root);
    REQUIRE(told.spots.size() == 1);
    CHECK(told.spots[0].starts_with("yaml-unquoted@1:"));
    CHECK_THAT(told.text, Contains("Write straight ones"));
  }
  for (const char* right : {"a: \"“All of it”\"\n", "a: “One” and “two”\n", "a: She said “no”\n"})
    CHECK(found(right).spots.empty());
  const Found colon = found("a: “One: two”\n");
  CHECK(colon.spots == Spots{"yaml-syntax@1:4"});
  CHECK_THAT(colon.text, Contains("a: \"One: two\""));
  CHECK(found("“a”: 1\nb: 2\n").spots == Spots{"yaml-syntax@1:1"});
}

TEST_CASE("typographic quotes in brackets are shown as straight ones, the brackets as they are") {
  CHECK_THAT(found("a: {en: “M”, es: “N”}\n").text, Contains("a: {en: \"M\", es: \"N\"}"));
}

TEST_CASE("a straight quote at the end alone is told, with the line as it was meant") {
  for (const char* wrong : {"a: Call first.\"\n", "a: “Call first.\"\n", "a: Call\n  first.\"\n",
                            "a: Call first.\"  # once\n"}) {
    const Found told = found(wrong);
    INFO(wrong << told.text);
    CHECK(told.root);
    REQUIRE(told.spots.size() == 1);
    CHECK(told.spots[0].starts_with("yaml-unquoted@"));
    CHECK_THAT(told.text, Contains("a: \"Call first.\""));
  }
  for (const char* right : {"a: say \"no\"\n", "a: \"Call first.\"\n", "a: 'a\"'\n",
                            "a: 8.5 x 11\"\n", "a: parents'\n"}) {
    INFO(right);
    CHECK(found(right).spots.empty());
  }
}

TEST_CASE("a name without its colon is an error where the text has one: nothing is read") {
  Diagnostics diagnostics;
  CHECK_FALSE(yaml::parse("test.yaml", "a: b\ntitle \"One: two\"\n", diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().message == "There is no colon behind 'title'");
  CHECK(diagnostics.all().front().place.line == 2);
}

TEST_CASE("text that begins with a sign of YAML's own is shown in quotes") {
  for (const char* value : {"{Draft} our title", "[Draft] our title", "{first} and {second}",
                            "*star* text", "&amp text", "!now text", "%5 of people", "@home now",
                            "`code` x", "key: value: more", ",x", "- b", "? b"}) {
    const Found told = found("name: " + std::string(value) + "\nx: 1\n");
    INFO(value << "\n" << told.text);
    CHECK_FALSE(told.root);
    CHECK(told.spots.size() == 1);
    CHECK_THAT(told.text, Contains("name: \"" + std::string(value) + "\""));
    CHECK_THAT(told.text, !Contains("does not fit"));
  }
}

TEST_CASE("the hint for quotes within quotes is of the quotes that were used") {
  const auto hint = [](const char* text) { return found(text).text; };
  CHECK_THAT(hint("a: \"say \"hi\" now\"\n"), Contains("a: 'say \"hi\" now'"));
  CHECK_THAT(hint("a: 'it's here'\n"), Contains("a: \"it's here\""));
  CHECK_THAT(hint("a: \"it's \"so\" here\"\n"), Contains("a: \"it's \\\"so\\\" here\""));
  CHECK_THAT(hint("a: \"A\" and B\n"), Contains("a: '\"A\" and B'"));
  CHECK_THAT(hint("a: \"open\nb: 1\n"), Contains("never closed") && !Contains("apostrophe"));
  CHECK_THAT(hint("a: 'open\nb: 1\n"), Contains("apostrophe"));
  CHECK_THAT(hint("a: [one, two #3]\nb: 1\n"), Contains("left out as a comment"));
}

TEST_CASE("blanks that are no spaces are told where they stand") {
  struct Case {
    const char *text, *spot;
  };
  for (const Case& wrong :
       {Case{"a:\n\u00a0\u00a0b: 1\n", "yaml-syntax@2:1"},
        Case{"a: 1\n\u2003b: 2\n", "yaml-syntax@2:1"},
        Case{"a: x\n  \u00a0b: 2\n", "yaml-syntax@2:3"}, Case{"\u3000a: y\n", "yaml-syntax@1:1"},
        Case{"a: 1\n\u200bb: 2\n", "yaml-syntax@2:1"}, Case{"a:\n \u00a0- x\n", "yaml-syntax@2:2"},
        Case{"a:\u00a0b\n", "yaml-syntax@1:1"}, Case{"a: 1\nb:\u00a02\n", "yaml-syntax@2:1"},
        Case{"a: \u00a0b\n", "yaml-unquoted@1:4"}, Case{"a: b\u00a0\n", "yaml-unquoted@1:5"},
        Case{"a:\n  -\u00a0x\n", "yaml-unquoted@2:3"}}) {
    const Found told = found(wrong.text);
    INFO(wrong.text << told.text);
    CHECK(told.spots == Spots{wrong.spot});
  }
  CHECK(found("a: |\n  Horas:\u00a09 a 5\n  \u00a0más\n").spots.empty());
  CHECK(found("a: \"\u00a0b\"\nb: 5\u00a0%\n").spots.empty());
}

TEST_CASE("a space that is missing behind a colon or a dash is asked for") {
  struct Case {
    const char *text, *spot, *words;
  };
  for (const Case& wrong : {Case{"name:value\n", "yaml-syntax@1:1", "name: value"},
                            Case{"name:value\nother: x\n", "yaml-syntax@1:5", "name: value"},
                            Case{"a: 1\nname:value\n", "yaml-syntax@2:1", "name: value"},
                            Case{"a:\n  b:1\n  c: 2\n", "yaml-syntax@2:4", "b: 1"},
                            Case{"- a\n-b\n- c\n", "yaml-syntax@2:1", "- b"},
                            Case{"a:\n  - x\n  -y\n", "yaml-syntax@3:3", "- y"},
                            Case{"a:\n- b\n - c\n", "yaml-unquoted@3:2", "same column"}}) {
    const Found told = found(wrong.text);
    INFO(wrong.text << told.text);
    CHECK(told.spots == Spots{wrong.spot});
    CHECK_THAT(told.text, Contains(wrong.words));
  }
  for (const char* right : {"web: example.org:8080\n", "a: [x, \"b:c\"]\n", "time: 10:30\n"})
    CHECK(found(right).spots.empty());
}

}  // namespace pliego::unquoted_test
