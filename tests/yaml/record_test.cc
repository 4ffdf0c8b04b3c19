#include <catch2/catch.hpp>

#include "support/yaml_text.h"
#include "yaml/fields.h"

namespace pliego::record_test {

using Catch::Matchers::Contains;
using pliego::test::all_text;
using pliego::test::node_of;
using pliego::test::spots;
using Spots = std::vector<std::string>;

namespace {

struct Frame {
  std::string name;
  std::optional<double> width;
};

struct Panel {
  std::string name;
  double grow = 1;
  std::vector<Frame> frames;
  std::vector<std::string> tags;
  std::vector<std::pair<std::string, int>> weights;
};

const Record<Frame> frame_record(
    "a frame", {required("name", &Frame::name, read::name(), "What pieces call it"),
                optional("width", &Frame::width, read::length(1, 720), "How wide it is")});

const Record<Panel> panel_record(
    "a panel",
    {required("name", &Panel::name, read::name(), "What pieces call it"),
     optional("grow", &Panel::grow, read::number(0, 100), "Share of the room left"),
     optional("frames", &Panel::frames, read::list(read::record(frame_record), false, 3),
              "Its frames"),
     optional("tags", &Panel::tags, read::list(read::name(), true), "Words to find it by"),
     optional("weights", &Panel::weights, read::map_of(read::integer(0, 9), 2), "By name")});

Panel panel(const std::string& yaml, Diagnostics& diagnostics) {
  return panel_record.read(node_of(yaml), diagnostics);
}

Panel good(const std::string& yaml) {
  Diagnostics diagnostics;
  Panel result = panel(yaml, diagnostics);
  INFO(all_text(diagnostics));
  CHECK(diagnostics.all().empty());
  return result;
}

Diagnostics faults(const std::string& yaml) {
  Diagnostics diagnostics;
  panel(yaml, diagnostics);
  return diagnostics;
}

}  // namespace

TEST_CASE("a record reads what is there and keeps defaults for the rest") {
  const Panel full = good(
      "name: front\ngrow: 2\nframes:\n  - name: main\n    width: 1in\n  - name: side\n"
      "tags: [a, b]\nweights: {z: 1, a: 2}\n");
  CHECK(full.name == "front");
  CHECK(full.grow == 2);
  REQUIRE(full.frames.size() == 2);
  CHECK(full.frames[0].width == 72.0);
  CHECK_FALSE(full.frames[1].width.has_value());
  CHECK(full.tags == std::vector<std::string>{"a", "b"});
  REQUIRE(full.weights.size() == 2);
  CHECK(full.weights[0] == std::pair<std::string, int>{"z", 1});

  const Panel least = good("name: back\n");
  CHECK(least.grow == 1);
  CHECK(least.frames.empty());
}

TEST_CASE("all faults of a record are told in one run, and the rest is read") {
  Diagnostics diagnostics;
  const Panel result = panel(
      "grwo: 2\ngrow: wide\nframes:\n  - width: 1in\n    colour: x\n  - name: ok\n", diagnostics);
  CHECK(spots(diagnostics) == Spots{"key-missing@1:1", "key-unknown@1:1", "value-type@2:7",
                                    "key-missing@4:5", "key-unknown@5:5"});
  CHECK(result.frames.size() == 2);
  CHECK(result.frames.at(0).width == 72.0);
}

TEST_CASE("an unknown key is answered with the nearest right one, or with all") {
  CHECK_THAT(all_text(faults("name: a\ngrwo: 2\n")),
             Contains("A panel has no key 'grwo'") && Contains("Did you mean 'grow'?"));
  CHECK_THAT(all_text(faults("name: a\ncolour: 2\n")),
             Contains("It may have: name, grow, frames, tags, weights."));
}

TEST_CASE("of a great many unknown keys the first are told") {
  std::string yaml = "name: a\n";
  for (int i = 0; i < 1000; ++i) yaml += "unknown-" + std::to_string(i) + ": 1\n";
  CHECK(faults(yaml).errors() == 50);
}

TEST_CASE("a missing key names the map and says what to write") {
  CHECK(all_text(faults("grow: 2\n")) ==
        "test.yaml:1:1: error: A panel needs the key 'name' [key-missing]\n"
        "    grow: 2\n"
        "    ^\n"
        "  Add a line 'name: …' with a name of lower-case letters, digits, '-' and '_' that starts "
        "with a letter. What pieces call it.\n");
}

TEST_CASE("what is no map is refused, in lists by its number") {
  CHECK_THAT(
      all_text(faults("just text")),
      Contains("This must be a panel, with lines below it such as 'name: …' and 'grow: …'; here it "
               "is 'just text'"));
  CHECK_THAT(all_text(faults("")), Contains("here it is empty [value-type]"));
  CHECK_THAT(all_text(faults("name: a\nframes:\n  - name: x\n  - y\n")),
             Contains("Item 2 of 'frames' must be a frame"));
}

TEST_CASE("an empty value of a known key is refused at its line") {
  const Diagnostics found = faults("name: a\ngrow:\ntags: b\n");
  CHECK(spots(found) == Spots{"value-type@2:1"});
  CHECK_THAT(all_text(found), Contains("here it is empty") && Contains("or remove the line"));
}

TEST_CASE("lists take lists, and single values only where they may") {
  CHECK(good("name: a\ntags: one\n").tags == std::vector<std::string>{"one"});
  CHECK(good("name: a\nframes: []\n").frames.empty());
  const Diagnostics found = faults("name: a\nframes: {name: b}\n");
  CHECK_THAT(all_text(found),
             Contains("'frames' must be lines that begin with '- ', each with a frame"));
  CHECK_THAT(all_text(faults("name: a\ntags: [b, C, 3, d]\n")),
             Contains("Item 2 of 'tags'") && Contains("Item 3 of 'tags'"));
}

TEST_CASE("lists and maps are bounded") {
  CHECK(good("name: a\nframes: [{name: a}, {name: b}, {name: c}]\n").frames.size() == 3);
  CHECK_THAT(all_text(faults("name: a\nframes: [{}, {}, {}, {}]\n")),
             Contains("'frames' has 4 entries; at most 3 are allowed [value-range]"));
  CHECK_THAT(all_text(faults("name: a\nweights: {a: 1, b: 2, c: 3}\n")),
             Contains("at most 2 are allowed"));
}

TEST_CASE("a file with nothing in it is told as such") {
  for (const char* nothing : {"", "# a remark\n", "---\n"}) {
    Diagnostics diagnostics;
    panel(nothing, diagnostics);
    CHECK_THAT(all_text(diagnostics), Contains("The file has nothing in it"));
  }
  CHECK_THAT(all_text(faults("name: a\nframes:\n")), Contains("Write a value after the colon"));
}

TEST_CASE("a map with free keys wants names as keys") {
  const Diagnostics found = faults("name: a\nweights: {Big: 1, b: 99}\n");
  CHECK(spots(found) == Spots{"value-type@2:11", "value-range@2:22"});
  CHECK_THAT(all_text(found), Contains("The key 'Big' must be a name"));
  CHECK_THAT(all_text(faults("name: a\nweights: [1]\n")),
             Contains("lines such as 'name: …', each with"));
}

TEST_CASE("a table can be looked through, for schemas") {
  CHECK(panel_record.what() == "a panel");
  REQUIRE(panel_record.fields().size() == 5);
  CHECK(panel_record.fields()[0].required);
  CHECK_FALSE(panel_record.fields()[1].required);
  CHECK(panel_record.fields()[1].expects == "a number from 0 to 100");
  CHECK(panel_record.fields()[1].doc == "Share of the room left");
}

}  // namespace pliego::record_test
