// Which entries of the registries are used.
#include "resolve/registry_use.h"

#include <catch2/catch.hpp>

#include "support/small_project.h"

namespace pliego::resolve::registry_use_test {

namespace {

using Told = std::vector<std::string>;

struct Use {
  Told told() {
    Diagnostics diagnostics, ignored;
    report_unused(content::load_project(small.root(), ignored), diagnostics);
    Told rules;
    for (const Diagnostic& each : diagnostics.sorted())
      rules.push_back(each.rule + ":" + std::to_string(each.place.line));
    return rules;
  }
  void add_block(const std::string& block) const {
    small.change("content/en/card.yaml", "    - {kind: notice,",
                 "    - " + block + "\n    - {kind: notice,");
  }

  test::SmallProject small;
};

bool has(const Told& told, const std::string& rule) {
  return std::find(told.begin(), told.end(), rule) != told.end();
}

}  // namespace

TEST_CASE("what no material uses is told, in its place") {
  CHECK(Use().told() == Told{"unused-base:5", "unused-fact:8", "unused-fact:9", "unused-fact:10"});
}

TEST_CASE("a name in a text is a use, and so is a field of an item") {
  Use text;
  text.add_block(
      "{kind: text, id: more, text: \"{threatened} {hotline_2012} and {callers, plural, one {#} "
      "other {#}}\"}");
  CHECK(text.told() == Told{"unused-base:5", "unused-fact:9"});
  Use item;
  item.add_block(
      "{kind: stats, id: more, lead: \"{other_base}\", items: {a: {fact: blocked, text: x}}}");
  CHECK(item.told() == Told{"unused-fact:8", "unused-fact:10"});
}

TEST_CASE("a name in what describes a picture is a use as well") {
  Use alt;
  alt.small.change("content/en/card.yaml",
                   "audience:", "alt: \"{callers} {hotline_2012}\"\naudience:");
  CHECK_FALSE(has(alt.told(), "unused-fact:10"));
}

TEST_CASE("contacts are used by name, in texts as well, with a way in or without") {
  Use none;
  none.small.change("content/en/card.yaml", "[hotline, tribal]", "[hotline]");
  CHECK(has(none.told(), "unused-contact:13"));
  Use named;
  named.small.change("content/en/card.yaml", "[hotline, tribal]", "[hotline]");
  named.add_block("{kind: text, id: more, text: \"Call {contact_tribal}.\"}");
  CHECK_FALSE(has(named.told(), "unused-contact:13"));
  Use way;
  way.small.change("content/en/card.yaml", "[hotline, tribal]", "[hotline]");
  way.add_block("{kind: text, id: more, text: \"Text {contact_tribal_text}.\"}");
  CHECK_FALSE(has(way.told(), "unused-contact:13"));
}

TEST_CASE("notices, references, pictures and sources count too") {
  Use use;
  use.small.change("content/en/card.yaml", "notices: [professionals, general]",
                   "notices: [general]");
  use.small.write("content/references.yaml",
                  "references:\n  a: {organization: A, year: 2020, title: One}\n"
                  "  b: {organization: B, year: 2021, title: Two}\n");
  use.small.write("content/pictures/one.png", "x");
  use.small.change("content/facts.yaml", "bases:", "  S9: {title: T, by: B, date: n.d.}\nbases:");
  use.add_block("{kind: references, id: r, show: [a]}");
  const Told told = use.told();
  for (const char* rule :
       {"unused-notice:2", "unused-reference:3", "unused-picture:0", "unused-source:3"}) {
    INFO(rule);
    CHECK(has(told, rule));
  }
  CHECK_FALSE(has(told, "unused-reference:2"));
}

}  // namespace pliego::resolve::registry_use_test
