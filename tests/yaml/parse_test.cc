#include <catch2/catch.hpp>

#include "support/yaml_text.h"
#include "yaml/yaml.h"

namespace pliego::parse_test {

using pliego::test::node_of;
using yaml::Kind;
using yaml::Node;

TEST_CASE("maps, lists and scalars become nodes in the file's order") {
  const Node root = node_of("title: Hello\nitems:\n  - one\n  - {b: 1, a: [x, y]}\n");
  REQUIRE(root.kind == Kind::map);
  REQUIRE(root.entries.size() == 2);
  CHECK(root.entries[0].key == "title");
  CHECK(root.find("title")->scalar == "Hello");
  const Node& items = *root.find("items");
  REQUIRE(items.kind == Kind::sequence);
  REQUIRE(items.items.size() == 2);
  const Node& inner = items.items[1];
  REQUIRE(inner.kind == Kind::map);
  CHECK(inner.entries[0].key == "b");
  CHECK(inner.find("a")->items.size() == 2);
  CHECK(root.find("missing") == nullptr);
}

TEST_CASE("nodes know the key they belong to") {
  const Node root = node_of("items:\n  - one\n  - name: x\nwidth: 5in\n");
  CHECK(root.key.empty());
  CHECK(root.find("width")->key == "width");
  const Node& items = *root.find("items");
  CHECK(items.item == 0);
  CHECK(items.items[1].key == "items");
  CHECK(items.items[1].item == 2);
  CHECK(items.items[1].find("name")->key == "name");
  CHECK(items.items[1].find("name")->item == 0);
}

TEST_CASE("quoted and block scalars are known to be text") {
  const Node root = node_of("a: 5\nb: \"5\"\nc: '5'\nd: |\n  5\ne: >-\n  5\n  6\n");
  CHECK_FALSE(root.find("a")->quoted);
  CHECK(root.find("b")->quoted);
  CHECK(root.find("c")->quoted);
  CHECK(root.find("d")->quoted);
  CHECK(root.find("d")->scalar == "5\n");
  CHECK(root.find("e")->scalar == "5 6");
}

TEST_CASE("empty values are nothing, empty text is text") {
  const Node root = node_of("a:\nb: ~\nc: null\nd: \"\"\n");
  CHECK(root.find("a")->kind == Kind::null);
  CHECK(root.find("b")->kind == Kind::null);
  CHECK(root.find("c")->kind == Kind::null);
  CHECK(root.find("d")->kind == Kind::scalar);
}

TEST_CASE("an empty file is nothing") {
  CHECK(node_of("").kind == Kind::null);
  CHECK(node_of("# only a comment\n\n").kind == Kind::null);
  CHECK(node_of("---\n").kind == Kind::null);
  CHECK(node_of("").mark.place().file == "test.yaml");
}

TEST_CASE("a byte order mark and any line ends are accepted") {
  for (const char* text : {"\xEF\xBB\xBF"
                           "a: |\n  x\n  y\nb: 2\n",
                           "a: |\r\n  x\r\n  y\r\nb: 2\r\n", "a: |\r  x\r  y\rb: 2\r"}) {
    const Node root = node_of(text);
    REQUIRE(root.entries.size() == 2);
    CHECK(root.entries[0].key == "a");
    CHECK(root.find("a")->scalar == "x\ny\n");
    CHECK(root.find("b")->mark.line == 4);
    CHECK(root.find("b")->mark.place().line_text == "b: 2");
  }
}

TEST_CASE("document markers around the one document are accepted") {
  CHECK(node_of("---\na: 1\n...\n").find("a")->scalar == "1");
}

TEST_CASE("text in any script passes as it is") {
  const Node root =
      node_of("título: \"¿Qué es?\"\nar: رقم 988\nzh: 求助\nemoji: \"\\U0001F600\"\n");
  CHECK(root.find("título")->scalar == "¿Qué es?");
  CHECK(root.find("ar")->scalar == "رقم 988");
  CHECK(root.find("zh")->scalar == "求助");
  CHECK(root.find("emoji")->scalar == "😀");
}

TEST_CASE("words that YAML 1.1 takes for something else stay words") {
  const Node root = node_of("language: no\nanswer: yes\ntime: 12:30\n");
  CHECK(root.find("language")->scalar == "no");
  CHECK(root.find("answer")->scalar == "yes");
  CHECK(root.find("time")->scalar == "12:30");
}

TEST_CASE("kinds have names") {
  CHECK(yaml::kind_name(Kind::null) == "nothing");
  CHECK(yaml::kind_name(Kind::scalar) == "text");
  CHECK(yaml::kind_name(Kind::sequence) == "several entries");
  CHECK(yaml::kind_name(Kind::map) == "a group of 'name: …' lines");
}

}  // namespace pliego::parse_test
