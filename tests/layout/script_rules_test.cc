// Rules by script: what layouts/scripts.yaml changes, and that it changes nothing else.
#include "layout/script_rules.h"

#include <catch2/catch.hpp>

#include "files/files.h"
#include "fixture.h"

namespace pliego::script_rules_test {

using namespace pliego::layout;
using namespace pliego::test;

namespace {

std::optional<ScriptRules> load(const std::string& yaml, Diagnostics& diagnostics) {
  const std::string file = "layouts/scripts.yaml";
  return load_script_rules(files::Source::of({{file, yaml}}), file, diagnostics);
}

ScriptRules rules_of(const std::string& yaml) {
  Diagnostics diagnostics;
  const auto rules = load(yaml, diagnostics);
  for (const Diagnostic& d : diagnostics.all()) FAIL_CHECK(to_text(d));
  return rules.value();
}

}  // namespace

TEST_CASE("a language's rule comes before that of its script") {
  const ScriptRules rules = rules_of(
      "scripts:\n  Arab: {leading: 0.2, capitals: true}\n  Hant: {leading: 0.3}\n"
      "languages:\n  ur: {leading: 0.6}\n  vi: {leading: 0.1}\n");
  CHECK(rules.of("ar-EG")->leading == 0.2);
  CHECK(rules.of("fa-AF")->leading == 0.2);
  CHECK_FALSE(rules.of("ar")->italics);
  CHECK(rules.of("ar")->capitals);
  CHECK(rules.of("ur-PK")->leading == 0.6);
  CHECK(rules.of("ur-PK")->capitals);  // as its script
  CHECK_FALSE(rules.of("ur-PK")->tracking);
  CHECK(rules.of("zh-TW")->leading == 0.3);
  CHECK(rules.of("vi")->leading == 0.1);
  CHECK(rules.of("vi")->italics);
  CHECK_FALSE(rules.of("zh"));
  CHECK_FALSE(rules.of("en-US"));
  CHECK_FALSE(ScriptRules().of("ar"));
}

TEST_CASE("a script or language that there isn't is an error") {
  for (const char* yaml : {"scripts:\n  Arabic: {leading: 0.2}\n", "scripts:\n  Xyzz: {}\n",
                           "scripts: {}\nlanguages:\n  \"1\": {leading: 0.1}\n"}) {
    Diagnostics diagnostics;
    CHECK_FALSE(load(yaml, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].rule == "unknown-script");
  }
}

TEST_CASE("a theme for a script stands wider, upright, without capitals and tracking") {
  LayoutFixture fixture;
  fixture.layout(one_frame);
  Theme theme = fixture.library.themes.at("pliego");
  theme.scripts = rules_of("scripts:\n  Thai: {leading: 0.25}\n");
  CHECK_FALSE(theme_for(theme, "en-US", *fixture.fonts));
  const auto thai = theme_for(theme, "th", *fixture.fonts);
  REQUIRE(thai);
  for (const auto& [name, style] : thai->styles) {
    CHECK(style.leading == Approx(theme.style(name).leading + 0.25));
    CHECK(style.tracking == 0);
    CHECK_FALSE(style.uppercase);
    for (const auto& font : {style.font, style.strong, style.emphasis})
      CHECK(font.find("italic") == std::string::npos);
  }
  CHECK(thai->style("words").font == "lato-medium");
  CHECK(thai->style("body").emphasis == theme.style("body").strong);
  CHECK(thai->colors == theme.colors);
}

TEST_CASE("the project's table names every script that its fonts are for") {
  Diagnostics diagnostics;
  const Library library = load_library(std::filesystem::path(PLIEGO_SOURCE_DIR), diagnostics);
  const Theme& theme = library.themes.at("pliego");
  for (const char* language :
       {"ar", "fa", "hi", "th", "km", "am", "ja", "ko", "zh-Hans", "zh-Hant", "vi"}) {
    INFO(language);
    REQUIRE(theme.scripts.of(language));
    CHECK(theme.scripts.of(language)->leading > 0);
  }
  CHECK_FALSE(theme.scripts.of("es-US"));
  CHECK(theme.scripts.mirrors("arrow_forward"));
  CHECK_FALSE(theme.scripts.mirrors("local_bar"));
  CHECK_FALSE(library.layouts.contains("scripts"));
  CHECK_FALSE(diagnostics.has_errors());
}

}  // namespace pliego::script_rules_test
