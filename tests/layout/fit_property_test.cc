// Fit means fit: if a type size between the limits holds everything, the piece is set, in the
// largest that does.
#include <catch2/catch.hpp>

#include "fixture.h"
#include "random_piece.h"

namespace pliego::fit_property_test {

using namespace pliego::test;

namespace {

// The scales that hold everything, each tried by itself.
std::vector<int> holding(LayoutFixture& fixture, const resolve::Material& material,
                         layout::Layout layout, int steps) {
  std::vector<int> found;
  const double smallest = layout.fit.smallest;
  for (int i = 0; i <= steps; ++i) {
    layout.fit = {smallest + i * 0.01, smallest + i * 0.01, 0};
    fixture.diagnostics = {};
    if (fixture.paginate(material, layout)) found.push_back(i);
  }
  fixture.diagnostics = {};
  return found;
}

}  // namespace

TEST_CASE("The largest type that holds everything is taken, wherever any does") {
  LayoutFixture fixture;
  int fitting = 0, refused = 0, limited = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    RandomPiece random(seed * 7919);
    auto material = fixture.material(random.section("main", random.number(1, 5)));
    material.right_to_left = random.chance(50);
    auto layout = fixture.layout(random.one_panel());
    layout.trim = {random.number(20, 46) * 10.0, random.number(24, 72) * 10.0};
    layout.margin = random.number(18, 30);
    layout.fit = {0.8, 1.15, 0};
    constexpr int steps = 35;
    const auto scales = holding(fixture, material, layout, steps);
    const auto pages = fixture.paginate(material, layout);
    CHECK(pages.has_value() == !scales.empty());
    if (pages && !scales.empty())
      CHECK(pages->fit.at(0).scale == Approx(layout.fit.smallest + scales.back() * 0.01));
    if (!pages) CHECK(fixture.diagnostics.has_errors());
    fixture.diagnostics = {};
    ++(pages ? fitting : refused);
    limited += !scales.empty() && scales.back() < steps;
  }
  CHECK(fitting > 10);
  CHECK(refused > 5);
  CHECK(limited > 5);
}

TEST_CASE_METHOD(LayoutFixture, "a word too wide at one size is set at the next smaller one") {
  auto set_layout = layout("      - {sections: [main], above: 2, below: 2}\n");
  set_layout.trim = {3 * 72.0, 7 * 72.0};
  set_layout.margin = 0.32 * 72;
  set_layout.fit = {0.85, 1.2, 0};
  const auto pages =
      paginate(material("  main:\n    - {kind: heading, id: h, level: 1, text: \"Information\"}\n"),
               set_layout);
  for (const auto& d : diagnostics.all()) UNSCOPED_INFO(to_text(d));
  REQUIRE(pages);
  CHECK(pages->fit.at(0).scale < 1.2);
  CHECK(pages->fit.at(0).scale > 0.85);
}

TEST_CASE_METHOD(LayoutFixture, "what is too wide at the smallest type is told with its block") {
  auto set_layout = layout("      - {sections: [main], above: 2, below: 2}\n");
  set_layout.trim = {1.6 * 72.0, 7 * 72.0};
  set_layout.margin = 0.32 * 72;
  const std::vector<std::string> sections = {
      "    - kind: stats\n      id: shares\n      lead: \"Shares {hotline_2012}.\"\n      items:\n"
      "        a: {fact: pressured, text: \"were pressured\"}\n"
      "        b: {fact: coping, text: \"used to cope\"}\n",
      "    - {kind: qr, id: code, address: example.org, text: \"Open responsibly\", alt: \"A "
      "code\"}\n",
      "    - kind: questions\n      id: q\n      style: numbered\n      items:\n        a: {text: "
      "\"Responsibilities?\"}\n",
      "    - kind: chart\n      id: c\n      style: bars\n      lead: \"Shares "
      "{hotline_2012}\"\n      items:\n        a: {fact: pressured, text: \"were pressured\"}\n"
      "        b: {fact: coping, text: \"used to cope\"}\n"};
  for (const std::string& section : sections) {
    INFO(section);
    const auto set_material = material("  main:\n" + section);
    diagnostics = {};
    if (paginate(set_material, set_layout)) continue;
    REQUIRE_FALSE(diagnostics.all().empty());
    const std::string id = set_material.sections.at(0).blocks.at(0).id;
    for (const Diagnostic& told : diagnostics.all()) {
      INFO(to_text(told));
      CHECK(told.message.find("'" + id + "'") != std::string::npos);
      CHECK(told.message.find("piece, language en") == 0);
      CHECK(told.message.find("''") == std::string::npos);
      CHECK(told.place.file == "content/en/piece.yaml");
    }
    diagnostics = {};
  }
}

TEST_CASE_METHOD(LayoutFixture, "a picture taller than a page is named, with the width that fits") {
  const auto told = [&](const std::string& section) {
    auto set_layout = layout("      - {flow: body, above: 3, below: 3}\n    repeat: 4\n",
                             "flows: {body: [main]}\n");
    const auto set_material = material("  main:\n" + section);
    diagnostics = {};
    CHECK_FALSE(paginate(set_material, set_layout));
    std::string all;
    for (const Diagnostic& d : diagnostics.all()) all += d.rule + ": " + d.message + " " + d.hint;
    diagnostics = {};
    return all;
  };
  std::string words;
  for (int i = 0; i < 400; ++i) words += "Words that stand here. ";
  const std::string callout = told(
      "    - kind: callout\n      id: aside\n      items:\n        a: "
      "{text: \"" +
      words + "\"}\n");
  CHECK(callout.find("the callout 'aside'") != std::string::npos);
  CHECK(callout.find("taller than a page") != std::string::npos);
  const std::string row = told(
      "    - kind: table\n      id: t\n      columns: {a: \"One\", b: \"Two\"}\n      rows:\n"
      "        small: {a: \"x\", b: \"y\"}\n        big: {a: \"x\", b: \"" +
      words + "\"}\n");
  CHECK(row.find("the row 'big' of 't'") != std::string::npos);
  CHECK(row.find("Cut about") == std::string::npos);
}

}  // namespace pliego::fit_property_test
