// A program's own colours.
#include "layout/brand.h"

#include <array>
#include <catch2/catch.hpp>

#include "fixture.h"

namespace pliego::brand_test {

using namespace pliego::test;
using layout::ColorRole;

namespace {

struct BrandFixture : LayoutFixture {
  BrandFixture() {
    layout(
        "      - {sections: [lead], fill: lead, dark: true}\n"
        "      - {sections: [help], fill: ground, accent: accent}\n");
  }

  std::vector<std::string> after(const std::string& name, double red, double green, double blue) {
    content::Local local;
    auto& own = local.brand_colors[name];
    own.color = {.red = red, .green = green, .blue = blue, .name = name};
    layout::apply_brand(library, local, diagnostics);
    return rules(diagnostics);
  }
};

}  // namespace

TEST_CASE("A program's colours take the place of the theme's") {
  BrandFixture fixture;
  CHECK(fixture.after("lead", 0.07, 0.22, 0.36).empty());
  CHECK(fixture.library.themes.at("pliego").color(ColorRole::lead).blue == 0.36);
  CHECK(fixture.library.themes.at("pliego").color(ColorRole::accent).green > 0.4);
}

TEST_CASE("The family's own theme can be read: none of its pairs is told") {
  BrandFixture fixture;
  const auto colors = fixture.library.themes.at("pliego").colors;
  for (const auto& [role, name, doc] : layout::color_roles()) {
    INFO(name);
    const Color& color = colors[role];
    CHECK(fixture.after(name, color.red, color.green, color.blue).empty());
  }
}

TEST_CASE("A colour that can't be read on its ground is an error that names the pair") {
  BrandFixture fixture;
  const auto told = fixture.after("accent", 0.2, 0.8, 0.8);
  REQUIRE_FALSE(told.empty());
  for (const auto& each : told) CHECK(each == "brand-contrast");
  const auto& first = fixture.diagnostics.all().front();
  CHECK_THAT(first.message, Catch::Contains("'accent' (#33CCCC) on 'paper' (#FFFFFF)"));
  CHECK_THAT(first.hint, Catch::Contains("The nearest that can be read: accent: \"#"));
}

TEST_CASE("A ground that its text can't be read on is told as well") {
  BrandFixture fixture;
  const auto told = fixture.after("lead", 0.7, 0.6, 0.8);
  CHECK(std::find(told.begin(), told.end(), "brand-contrast") != told.end());
  bool reversed_on_lead = false;
  for (const auto& each : fixture.diagnostics.all())
    reversed_on_lead =
        reversed_on_lead || each.message.find("'on-dark' (#FFFFFF) on 'lead'") != std::string::npos;
  CHECK(reversed_on_lead);
}

TEST_CASE("The colour that is offered in its place can be read everywhere on that ground") {
  BrandFixture fixture;
  REQUIRE_FALSE(fixture.after("accent", 0.2, 0.8, 0.8).empty());
  const std::string hint = fixture.diagnostics.all().front().hint;
  const std::string offered = hint.substr(hint.find('#') + 1, 6);
  const auto part = [&](int at) { return std::stoi(offered.substr(at, 2), nullptr, 16) / 255.0; };
  const Color accent{.red = part(0), .green = part(2), .blue = part(4)};
  double least = 21;
  for (const ColorRole ground : {ColorRole::paper, ColorRole::ground, ColorRole::help})
    least = std::min(least, contrast(accent, fixture.library.themes.at("pliego").color(ground)));
  CHECK(least >= least_contrast);
  CHECK(least < least_contrast + 0.3);
}

TEST_CASE("A light ground is offered the darker shade that all its texts can be read on") {
  for (const auto& [red, green, blue] :
       {std::array{1.0, 0.93, 0.0}, std::array{0.5, 0.5, 0.5}, std::array{0.9, 0.2, 0.6}}) {
    BrandFixture fixture;
    REQUIRE_FALSE(fixture.after("lead", red, green, blue).empty());
    const std::string hint = fixture.diagnostics.all().front().hint;
    INFO(hint);
    for (const auto& each : fixture.diagnostics.all()) CHECK(each.hint == hint);
    REQUIRE_THAT(hint, Catch::Contains("The nearest that can be read: lead: \"#"));
    const std::string offered = hint.substr(hint.find('#') + 1, 6);
    const auto part = [&](int at) { return std::stoi(offered.substr(at, 2), nullptr, 16) / 255.0; };
    BrandFixture again;
    CHECK(again.after("lead", part(0), part(2), part(4)).empty());
  }
}

TEST_CASE("A colour that no theme has is told with the nearest one") {
  BrandFixture fixture;
  CHECK(fixture.after("leed", 0, 0, 0) == std::vector<std::string>{"unknown-color"});
  CHECK(fixture.diagnostics.all().front().hint == "Did you mean 'lead'?");
}

TEST_CASE("A palette's name is told with what its colour is for") {
  BrandFixture fixture;
  CHECK(fixture.after("coral", 0, 0, 0) == std::vector<std::string>{"unknown-color"});
  CHECK_THAT(fixture.diagnostics.all().front().hint, Catch::Contains("for: count or mark."));
}

TEST_CASE("A colour that is like none is told with those there are") {
  BrandFixture fixture;
  CHECK(fixture.after("mauve", 0, 0, 0) == std::vector<std::string>{"unknown-color"});
  CHECK_THAT(fixture.diagnostics.all().front().message,
             Catch::Contains("no colour called 'mauve'. The colours are lead, second, ") &&
                 Catch::Contains(" and on-dark-panel."));
}

}  // namespace pliego::brand_test
