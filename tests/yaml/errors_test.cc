// One wrong file for each rule; yaml_test.cc has the right ones.
#include <catch2/catch.hpp>

#include "support/yaml_text.h"

namespace pliego::errors_test {

using Catch::Matchers::Contains;
using pliego::test::all_text;
using pliego::test::spots;
using Spots = std::vector<std::string>;

namespace {

Diagnostics faults(std::string text) {
  Diagnostics diagnostics;
  CHECK_FALSE(yaml::parse("test.yaml", std::move(text), diagnostics));
  return diagnostics;
}

}  // namespace

TEST_CASE("every duplicate key is told, with the line of the first") {
  const Diagnostics found = faults("a: 1\nb: 2\na: 3\nc:\n  d: 1\n  \"d\": 2\nb: 1\n");
  CHECK(spots(found) ==
        Spots{"yaml-duplicate-key@3:1", "yaml-duplicate-key@6:3", "yaml-duplicate-key@7:1"});
  CHECK_THAT(all_text(found), Contains("The key 'b' is there twice; it stands first in line 2"));
}

TEST_CASE("every anchor, alias and merge key is told") {
  const Diagnostics found = faults("a: &x {k: 1}\nb: *x\nc:\n  <<: *x\nd: &self [*self]\n");
  CHECK(spots(found) == Spots{"yaml-alias@1:4", "yaml-alias@2:4", "yaml-alias@4:3",
                              "yaml-alias@4:7", "yaml-alias@5:4", "yaml-alias@5:11"});
  CHECK_THAT(all_text(found), Contains("'<<' can't stand here"));
}

TEST_CASE("a billion laughs are not laughed at") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 20; ++i) {
    const std::string number = std::to_string(i), last = "*a" + std::to_string(i - 1);
    text += "a" + number + ": &a" + number + " [" + last + ", " + last + ", " + last + "]\n";
  }
  CHECK(pliego::test::has_rule(faults(text), "yaml-alias"));
}

TEST_CASE("a quoted '<<' is a key like any other") {
  CHECK(pliego::test::node_of("\"<<\": 1\n").find("<<")->scalar == "1");
}

TEST_CASE("text that starts like an alias gets advice") {
  const Diagnostics found = faults("a: *bold* text\n");
  CHECK(spots(found) == Spots{"yaml-alias@1:4"});
  CHECK_THAT(all_text(found), Contains("Write it as: a: \"*bold* text\""));
}

TEST_CASE("tags are refused on every kind of value") {
  CHECK(spots(faults("a: !!str 5\nb: ! 5\nc: !t [x]\nd: !m\n  x: 1\n")) ==
        Spots{"yaml-tag@1:4", "yaml-tag@2:4", "yaml-tag@3:4", "yaml-tag@4:4"});
  CHECK(pliego::test::node_of("a: \"!text\"\n").find("a")->scalar == "!text");
}

TEST_CASE("every byte that is not UTF-8 is told, with the letter it may have been") {
  const Diagnostics found = faults(
      "título: ma\xf1"
      "ana\nb: se\xf1or\na: 1\na: 2\n");
  CHECK(spots(found) == Spots{"yaml-utf8@1:11", "yaml-utf8@2:6", "yaml-duplicate-key@4:1"});
  CHECK_THAT(all_text(found), Contains("A letter here (perhaps 'ñ') can't be read"));
}

TEST_CASE("many bad bytes are counted, not listed") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "- \xf1\n";
  const Diagnostics found = faults(text);
  CHECK(found.errors() == 20);
  CHECK_THAT(all_text(found), Contains("in 30 more places"));
}

TEST_CASE("UTF-16 is recognized and told in words") {
  for (const std::string& text : {std::string("\xff\xfe"
                                              "a\0:\0",
                                              6),
                                  std::string("\xfe\xff\0a\0:", 6), std::string("a\0:\0", 4)}) {
    const Diagnostics found = faults(text);
    CHECK(spots(found) == Spots{"yaml-utf8@0:0"});
    CHECK_THAT(all_text(found),
               Contains("saved in a form that can't be read") && Contains("'UTF-8'"));
  }
}

TEST_CASE("control characters are refused, as they are and as escapes") {
  CHECK(spots(faults(std::string("a: x\0y\nb: \x04\n", 12))) ==
        Spots{"yaml-character@1:5", "yaml-character@2:4"});
  CHECK(spots(faults("a: 1\n\xEF\xBB\xBF"
                     "b: 2\n")) == Spots{"yaml-character@2:1"});
  CHECK(spots(faults("a: \"\\x1b[31m\"\n")) == Spots{"yaml-character@1:4"});
  CHECK(pliego::test::node_of("a: \"x\\ty\\nz\"\n").find("a")->scalar == "x\ty\nz");
}

TEST_CASE("tabs in the indentation are told in each line") {
  const Diagnostics found = faults("a:\n\tb: 1\n  \tc: 2\n");
  CHECK(spots(found) == Spots{"yaml-syntax@2:1", "yaml-syntax@3:3"});
  CHECK_THAT(all_text(found), Contains("Indent with spaces"));
  CHECK(pliego::test::node_of("a:\tb\n \t\nc: d\te\n").find("c")->scalar == "d\te");
}

TEST_CASE("a second document is refused") {
  CHECK(spots(faults("a: 1\n---\nb: 2\n")) == Spots{"yaml-documents@2:1"});
  CHECK(spots(faults("[a] b\n")) == Spots{"yaml-syntax@1:5"});
}

TEST_CASE("keys are words") {
  CHECK(spots(faults("[a]: 1\n")) == Spots{"yaml-syntax@1:1"});
  CHECK(spots(faults("{a: 1}: 1\n")) == Spots{"yaml-syntax@1:1"});
  CHECK(spots(faults("a: 1\n: 2\n")) == Spots{"yaml-syntax@2:1"});
  CHECK(spots(faults("\"\": 2\n")) == Spots{"yaml-syntax@1:1"});
}

TEST_CASE("a file with hopelessly many faults ends the list") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "a: 1\n";
  CHECK(faults(text).errors() == 100);
}

}  // namespace pliego::errors_test
