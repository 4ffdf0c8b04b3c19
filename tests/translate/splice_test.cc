// New texts into a file as people keep it.
#include "translate/splice.h"

#include <catch2/catch.hpp>

#include "support/small_project.h"

namespace pliego::translate::splice_test {

namespace {

using Texts = std::map<std::string, std::string>;
using Told = std::vector<std::string>;
constexpr const char* file = "content/es/card.yaml";

std::string after(std::string_view text, const Texts& texts) {
  Diagnostics diagnostics;
  const auto result = splice(text, file, texts, diagnostics);
  INFO((diagnostics.all().empty() ? std::string() : diagnostics.all().front().message));
  REQUIRE(result);
  CHECK(diagnostics.all().empty());
  return *result;
}

Told faults(std::string_view text, const Texts& texts) {
  Diagnostics diagnostics;
  CHECK_FALSE(splice(text, file, texts, diagnostics));
  return test::told(diagnostics);
}

}  // namespace

TEST_CASE("a text is replaced where it stands, and nothing else moves") {
  const std::string text =
      "# Ours.\nmaterial: card\nstrings:\n  # en: One\n  a.text: \"uno\"  # kept\n\n  b: 'it''s'\n";
  CHECK(after(text, {{"a.text", "UNO \"dos\" \\"}}) ==
        "# Ours.\nmaterial: card\nstrings:\n  # en: One\n  a.text: \"UNO \\\"dos\\\" \\\\\"  # "
        "kept\n\n"
        "  b: 'it''s'\n");
  CHECK(after(text, {{"b", "él’s o 'no'"}}).ends_with("  b: 'él’s o ''no'''\n"));
  CHECK(after(text, {{"b", "x\\y"}}).ends_with("  b: \"x\\\\y\"\n"));
  CHECK(after(text, {{"a.text", "1"}, {"b", "2"}}).ends_with("\"1\"  # kept\n\n  b: '2'\n"));
  CHECK(after(text, {}) == text);
}

TEST_CASE("an empty text is filled, and one that runs over lines becomes one line") {
  CHECK(after("strings: {a: \"\", b: \"x\"}\n", {{"a", "één"}}) ==
        "strings: {a: \"één\", b: \"x\"}\n");
  CHECK(after("strings:\n  a: \"one\n    two\"\n  b: \"x\"\n", {{"a", "three"}}) ==
        "strings:\n  a: \"three\"\n  b: \"x\"\n");
}

TEST_CASE("line ends and the byte order mark stay") {
  CHECK(after("\xEF\xBB\xBFstrings:\r\n  ñ: \"ü\"\r\n  a: \"é\"\r\n", {{"a", "ö"}}) ==
        "\xEF\xBB\xBFstrings:\r\n  ñ: \"ü\"\r\n  a: \"ö\"\r\n");
  CHECK(after("strings:\r  a: \"é\"\r", {{"a", "ö"}}) == "strings:\r  a: \"ö\"\r");
}

TEST_CASE("a block keeps its form and its indent") {
  const std::string text = "strings:\n  a: |\n     one\n     two\n\n  # en: x\n  b: \"c\"\n";
  CHECK(after(text, {{"a", "three"}}) ==
        "strings:\n  a: |-\n     three\n\n  # en: x\n  b: \"c\"\n");
  CHECK(after(text, {{"a", "# three\nfour\n"}}) ==
        "strings:\n  a: |\n     # three\n     four\n\n  # en: x\n  b: \"c\"\n");
  CHECK(after(text, {{"a", " led by a space"}}) ==
        "strings:\n  a: \" led by a space\"\n\n  # en: x\n  b: \"c\"\n");
  CHECK(after("strings:\r\n  a: |-\r\n    one\r\n", {{"a", "two\nthree"}}) ==
        "strings:\r\n  a: |-\r\n    two\r\n    three\r\n");
}

TEST_CASE("labels stand in a map of their own") {
  CHECK(after("labels:\n  draft: \"\"\n", {{"labels.draft", "Rasimu"}}) ==
        "labels:\n  draft: \"Rasimu\"\n");
  CHECK(faults("strings:\n  draft: \"\"\n", {{"labels.draft", "x"}}) ==
        Told{"error unknown-string content/es/card.yaml:1"});
}

TEST_CASE("what has no quotes is not touched") {
  CHECK(faults("strings:\n  a: plain\n  b: >\n    folded\n  c:\n  d: [x]\n",
               {{"a", "1"}, {"b", "1"}, {"c", "1"}, {"d", "1"}}) ==
        Told{"error unquoted-text content/es/card.yaml:2",
             "error unquoted-text content/es/card.yaml:3",
             "error unquoted-text content/es/card.yaml:5",
             "error unquoted-text content/es/card.yaml:6"});
}

TEST_CASE("a file that can't be read is told of and not touched") {
  CHECK(faults("strings:\n  a: \"half", {{"a", "1"}}) ==
        Told{"error yaml-syntax content/es/card.yaml:2"});
  CHECK(faults("strings:\n  a: \"x\n<<<<<<< ours\n    y\"\n", {{"a", "1"}}) ==
        Told{"error yaml-conflict content/es/card.yaml:3"});
  CHECK(faults("\xFF\xFEs\0t\0", {{"a", "1"}}) == Told{"error yaml-utf8 content/es/card.yaml"});
  CHECK(faults("strings:\n  a: \"x\"\n  a: \"y\"\n", {{"a", "1"}}) ==
        Told{"error yaml-duplicate-key content/es/card.yaml:3"});
}

TEST_CASE("texts that YAML would take for something else come back as they were") {
  for (const char* text :
       {"", " ", "- a", "a: b", "# a", "~", "true", "'", "\"", "\\", "{a, plural, other {#}}",
        "tab\there", "two\nlines", "\u200Eمثال", "求助", "%"}) {
    INFO(text);
    for (const char* form :
         {"strings:\n  a: \"x\"\n", "strings:\n  a: 'x'\n", "strings:\n  a: |\n    x\n"})
      after(form, {{"a", text}});
  }
}

TEST_CASE("a text longer than a line may be goes over several") {
  std::string text;
  while (text.size() < 19'000) text += "palabra ñandú ";
  after("strings:\n  a: \"x\"\n", {{"a", text}});
}

}  // namespace pliego::translate::splice_test
