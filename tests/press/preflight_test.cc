// Each rule: a document that keeps it, and one that does not.
#include "press/preflight.h"

#include <catch2/catch.hpp>
#include <functional>

#include "check/rules.h"
#include "plum.h"
#include "support/runs.h"

namespace pliego::preflight_test {

using namespace pliego::test;

namespace {

draw::TextRun words(double x, double y, double size = 10) {
  draw::TextRun made = run("words", x, y, std::nullopt);
  made.run.size = size;
  made.color = {.red = 0.1, .green = 0.1, .blue = 0.1, .black = 1, .name = "ink"};
  made.overprint = true;
  return made;
}

std::shared_ptr<Picture> picture(int pixels) {
  const auto side = static_cast<std::size_t>(pixels);
  return std::make_shared<Picture>(Picture{.name = "p",
                                           .width = pixels,
                                           .height = pixels,
                                           .channels = 3,
                                           .color = std::vector<std::uint8_t>(side * side * 3),
                                           .inks = std::vector<std::uint8_t>(side * side * 4)});
}

draw::Document sound() {
  draw::Document document;
  document.metadata.title = "Card";
  document.metadata.date = "2026-11-22";
  document.metadata.inks = draw::Metadata::Inks::cmyk;
  document.metadata.conformance = draw::Metadata::Conformance::x1a;
  const Rect bleed{-9, -9, 218, 118};
  document.pages.push_back({.trim = {200, 100},
                            .media = bleed,
                            .bleed = bleed,
                            .label = "front",
                            .panels = {{"front", {0, 0, 200, 100}, {18, 18, 164, 64}}},
                            .items = {}});
  auto& items = document.pages[0].items;
  items.push_back(draw::rectangle({-9, -9, 218, 29}, plum, "band"));
  items.push_back(words(40, 50));
  items.push_back(draw::line({20, 60}, {100, 60}, plum, 0.5, "rule"));
  items.push_back(draw::Image{picture(300), {100, 30, 72, 40}, std::nullopt});
  return document;
}

// The rules that are not kept.
std::vector<std::string> broken(const std::function<void(draw::Document&)>& change) {
  draw::Document document = sound();
  change(document);
  std::vector<std::string> ids;
  for (const auto& result : press::preflight(document))
    if (!result.findings.empty()) ids.push_back(result.rule->id);
  return ids;
}

using Ids = std::vector<std::string>;

std::vector<draw::Item>& items(draw::Document& document) { return document.pages[0].items; }
draw::TextRun& run_of(draw::Document& document) {
  return std::get<draw::TextRun>(items(document)[1]);
}
draw::Image& image(draw::Document& document) { return std::get<draw::Image>(items(document)[3]); }

}  // namespace

TEST_CASE("a sound document keeps every rule") {
  CHECK(broken([](draw::Document&) {}).empty());
  CHECK(press::passes_preflight(press::preflight(sound())));
  CHECK(press::preflight(sound()).size() == 14);
}

TEST_CASE("the file says what it is") {
  CHECK(broken([](auto& d) { d.metadata.conformance = draw::Metadata::Conformance::ua1; }) ==
        Ids{"pdfx-claim"});
  CHECK(broken([](auto& d) { d.metadata.title.clear(); }) == Ids{"pdfx-information"});
  CHECK(broken([](auto& d) { d.metadata.date.clear(); }) == Ids{"pdfx-information"});
}

TEST_CASE("boxes lie in each other, nothing can be followed") {
  CHECK(broken([](auto& d) { d.pages[0].media = {0, 0, 200, 100}; }) == Ids{"pdfx-boxes"});
  CHECK(broken([](auto& d) {
          items(d).push_back(draw::Link{{20, 20, 20, 12}, "tel:1", "Call", 0});
        }) == Ids{"pdfx-annotations"});
}

TEST_CASE("colours and pictures have inks, none is see-through") {
  CHECK(broken([](auto& d) { run_of(d).color.has_inks = false; }) == Ids{"pdfx-color"});
  CHECK(broken([](auto& d) {
          auto own = picture(300);
          own->inks.clear();
          image(d).picture = own;
        }) == Ids{"pdfx-color"});
  CHECK(broken([](auto& d) {
          auto own = picture(300);
          own->inks.clear();
          own->alpha.assign(own->pixels(), 128);
          image(d).picture = own;
        }) == Ids{"pdfx-color", "pdfx-transparency"});
}

TEST_CASE("no more than 300 % ink, also where black overprints and in pictures") {
  const Color heavy{.cyan = 1, .magenta = 1, .yellow = 1, .black = 0.5, .name = "heavy"};
  CHECK(broken([&](auto& d) {
          items(d)[0] = draw::rectangle({-9, -9, 218, 29}, heavy, "band");
        }) == Ids{"press-ink-limit"});
  CHECK(broken([](auto& d) {
          items(d).insert(items(d).begin() + 1, draw::rectangle({30, 20, 80, 60}, plum, "panel"));
        }) == Ids{"press-ink-limit"});
  CHECK(broken([](auto& d) {
          auto own = picture(300);
          own->inks.assign(own->inks.size(), 220);
          image(d).picture = own;
        }) == Ids{"press-ink-limit"});
  // In the slug, registration marks have all four.
  CHECK(broken([&](auto& d) {
          d.pages[0].media = d.pages[0].bleed.outset(27);
          items(d).push_back(draw::line({0, -12}, {0, -30}, heavy, 0.25, "crop-mark"));
        }).empty());
}

TEST_CASE("black text is black alone and overprints, small type has one ink") {
  CHECK(broken([](auto& d) { run_of(d).overprint = false; }) == Ids{"press-black-text"});
  CHECK(broken([](auto& d) { run_of(d).color.cyan = 0.3; }) == Ids{"press-black-text"});
  CHECK(broken([](auto& d) { run_of(d) = words(40, 50, 8); }).empty());
  CHECK(broken([](auto& d) {
          run_of(d) = words(40, 50, 8);
          run_of(d).color = plum;
          run_of(d).overprint = false;
        }) == Ids{"press-small-type"});
}

TEST_CASE("letters are in the font and in the safe area") {
  CHECK(broken([](auto& d) { run_of(d).run.glyphs[0].id = 0; }) == Ids{"pdfx-fonts"});
  CHECK(broken([](auto& d) { run_of(d).origin = {5, 50}; }) == Ids{"press-safe-area"});
  CHECK(broken([](auto& d) {
          run_of(d).origin = {5, 50};
          d.pages[0].panels[0].safe = {0, 0, 200, 100};
        }) == Ids{"press-safe-area"});
}

TEST_CASE("lines are no hairs, whether drawn or filled") {
  CHECK(broken([](auto& d) { std::get<draw::Path>(items(d)[2]).stroke->width = 0.2; }) ==
        Ids{"press-thin-line"});
  CHECK(broken([](auto& d) {
          items(d)[2] = draw::rectangle({20, 60, 80, 0.1}, plum, "rule");
        }) == Ids{"press-thin-line"});
}

TEST_CASE("colour that touches the cut runs into the bleed, on each side") {
  for (const Rect& area : {Rect{0, 0, 200, 20}, Rect{-9, -9, 209, 29}, Rect{-9, 80, 218, 22}})
    CHECK(broken([&](auto& d) { items(d)[0] = draw::rectangle(area, plum, "band"); }) ==
          Ids{"press-bleed"});
  CHECK(broken([](auto& d) {
          items(d)[0] = draw::rectangle({20, 20, 160, 20}, plum, "panel");
        }).empty());
  // A group's clip cuts it off.
  CHECK(broken([](auto& d) {
          draw::Group group{.clip = Rect{0, 0, 200, 100}, .items = {items(d)[0]}};
          items(d)[0] = group;
        }) == Ids{"press-bleed"});
}

TEST_CASE("pictures have 300 pixels to the inch where they are printed") {
  CHECK(broken([](auto& d) { image(d).picture = picture(290); }) == Ids{"press-picture"});
  CHECK(broken([](auto& d) { image(d).area = {20, 30, 144, 40}; }) == Ids{"press-picture"});
}

TEST_CASE("every rule is in the table of all rules, as an error") {
  for (const auto& [rule, findings] : press::preflight(sound())) {
    INFO(rule->id);
    const check::Rule* entry = check::find_rule(rule->id);
    REQUIRE(entry);
    CHECK(entry->severity == Severity::error);
  }
}

TEST_CASE("a finding says where and what") {
  draw::Document document = sound();
  std::get<draw::TextRun>(document.pages[0].items[1]).overprint = false;
  for (const auto& [rule, findings] : press::preflight(document)) {
    if (findings.empty()) continue;
    CHECK(findings[0].page == "front");
    CHECK(findings[0].what == "Does not overprint: \"words\".");
  }
}

TEST_CASE("a see-through shape of a drawing is told, and a gradient without inks") {
  CHECK(broken([](auto& d) { std::get<draw::Path>(items(d)[0]).opacity = 0.5; }) ==
        Ids{"pdfx-transparency"});
  CHECK(broken([](auto& d) {
          Color screen{.red = 1, .has_inks = false};
          std::get<draw::Path>(items(d)[0]).gradient =
              std::make_shared<const Gradient>(Gradient{.stops = {{0, plum}, {1, screen}}});
        }) == Ids{"pdfx-color"});
}

}  // namespace pliego::preflight_test
