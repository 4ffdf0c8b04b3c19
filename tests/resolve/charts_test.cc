// Charts and tables in the language of the page.
#include <catch2/catch.hpp>

#include "content/blocks/chart.h"
#include "content/blocks/table.h"
#include "resolve/resolve.h"
#include "resolve/share.h"
#include "spans.h"
#include "support/small_project.h"

namespace pliego::resolve::charts_test {

namespace {

using Told = std::vector<std::string>;

const std::string people =
    "    - kind: chart\n      id: c\n      style: people\n      of: 5\n      items: {a: {fact: "
    "blocked, text: \"{other_base} were stopped.\"}}\n";

struct Resolved {
  std::optional<Material> material;
  Diagnostics diagnostics;
};

// A card whose section "lead" begins with the block; `spanish`: its translation's lines.
Resolved resolve_with(const std::string& block, const std::string& spanish = "") {
  const test::SmallProject small;
  small.change("content/en/card.yaml", "  lead:\n", "  lead:\n" + block);
  if (!spanish.empty()) small.change("content/es/card.yaml", "strings:\n", "strings:\n" + spanish);
  Diagnostics loading;
  const content::Project project = content::load_project(small.root(), loading);
  REQUIRE(project.material("card"));
  Resolved resolved;
  resolved.material =
      resolve(project, *project.material("card"), *project.language(spanish.empty() ? "en" : "es"),
              resolved.diagnostics);
  return resolved;
}

}  // namespace

TEST_CASE("people are counted in the words of the language") {
  const Resolved english = resolve_with(people);
  REQUIRE(english.material);
  CHECK(english.material->sections[0].blocks[0].fields.text(content::chart::share)->plain() ==
        "3 in 5");
  const Resolved spanish =
      resolve_with(people, "  c.a.text: \"{other_base} tuvo impedimentos.\"\n");
  REQUIRE(spanish.material);
  CHECK(spanish.material->sections[0].blocks[0].fields.text(content::chart::share)->plain() ==
        "3 de cada 5");
}

TEST_CASE("shares as people") {
  CHECK(count_of(60, 5) == 3);
  CHECK(count_of(37.5, 8) == 3);
  CHECK(count_of(0, 5) == 0);
  CHECK(count_of(100, 10) == 10);
}

TEST_CASE("shares of different bases are not drawn on one chart") {
  const Resolved mixed = resolve_with(
      "    - kind: chart\n      id: c\n      lead: \"{hotline_2012}\"\n      items:\n"
      "        a: {fact: pressured, text: \"were pressured\"}\n"
      "        b: {fact: blocked, text: \"{other_base} were stopped\"}\n");
  CHECK_FALSE(mixed.material);
  CHECK(test::told(mixed.diagnostics) == Told{"error mixed-bases content/en/card.yaml:14"});
}

TEST_CASE("a chart names its base") {
  const Resolved without = resolve_with(
      "    - kind: chart\n      id: c\n      style: donut\n      items: {a: {fact: pressured, "
      "text: "
      "\"were pressured\"}}\n");
  CHECK(test::told(without.diagnostics) ==
        Told{"error statistic-without-base content/en/card.yaml:12"});
}

TEST_CASE("a table's cells are texts with values and markup") {
  const Resolved resolved = resolve_with(
      "    - kind: table\n      id: t\n      columns: {a: \"A\", b: \"B\"}\n      rows:\n        "
      "r: "
      "{a: \"**Call**\", b: \"{contact_hotline}\"}\n");
  REQUIRE(resolved.material);
  const Item& row =
      resolved.material->sections[0].blocks[0].fields.items(content::table::rows).at(0);
  CHECK(row.id == "r");
  CHECK(row.fields.cell("a")->spans.at(0).strong);
  CHECK(row.fields.cell("b")->plain() == "1-800-799-7233");
  CHECK(row.fields.cell("b")->id == "t.r.b");
}

}  // namespace pliego::resolve::charts_test
