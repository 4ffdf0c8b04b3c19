// Themes: a palette of any names, its colours chosen by role.
#include "layout/theme.h"

#include <catch2/catch.hpp>

#include "fixture.h"

namespace pliego::theme_test {

using namespace pliego::test;
using layout::ColorRole;

namespace {

const std::filesystem::path family =
    std::filesystem::path(PLIEGO_SOURCE_DIR) / "layouts/themes/pliego.yaml";

// A county's theme: five colours for all roles, with the family's type.
const std::string county_colors =
    "theme: county\n"
    "colors:\n"
    "  navy: \"#12395B\"\n  brick: \"#8A2B1E\"\n  sky: \"#E4EEF7\"\n"
    "  snow: \"#FFFFFF\"\n  night: \"#161B22\"\n"
    "roles:\n"
    "  lead: navy\n  second: navy\n  accent: navy\n  count: brick\n  mark: brick\n  text: night\n"
    "  quiet: night\n  blank: night\n  rule: night\n  paper: snow\n  ground: sky\n  help: sky\n"
    "  tint: sky\n  track: sky\n  rest: sky\n  on-dark: snow\n  on-dark-quiet: sky\n"
    "  on-dark-panel: night\n";

struct Themes : LayoutFixture {
  std::optional<layout::Theme> load(const std::string& wrong = {}, const std::string& right = {}) {
    std::string type = read_file(family);
    std::string all = county_colors + type.substr(type.find("\nicons:"));
    if (!wrong.empty()) {
      REQUIRE(all.find(wrong) != std::string::npos);
      all.replace(all.find(wrong), wrong.size(), right);
    }
    write_file(folder / "layouts/themes/county.yaml", all);
    return layout::load_theme(folder.path(), "layouts/themes/county.yaml", diagnostics);
  }

  // What is told once that has been changed: its rule and line, and the hint.
  Diagnostic told(const std::string& wrong, const std::string& right) {
    CHECK_FALSE(load(wrong, right));
    REQUIRE(diagnostics.all().size() == 1);
    return diagnostics.all().front();
  }
};

}  // namespace

TEST_CASE_METHOD(Themes, "a theme with a palette of other names sets a page") {
  const auto theme = load();
  REQUIRE(theme);
  CHECK(theme->color(ColorRole::lead).name == "navy");
  CHECK(theme->color(ColorRole::on_dark).name == "snow");
  const resolve::Material piece = material(
      "  top:\n"
      "    - {kind: heading, id: head, level: 1, text: \"A head\"}\n"
      "  main:\n"
      "    - {kind: callout, id: said, style: words, items: {one: \"Some words.\"}}\n"
      "    - {kind: list, id: points, items: {one: \"A point.\"}}\n"
      "    - {kind: questions, id: asked, items: {one: {text: \"A question?\", lines: 2}}}\n");
  const layout::Layout sheet = layout(
      "      - {sections: [top], fill: lead, dark: true, above: 3, below: 2}\n"
      "      - {sections: [main], above: 1, below: 3}\n");
  const auto pages = layout::paginate(piece, sheet, *theme, *compositor, diagnostics);
  REQUIRE(pages);
  const auto has = [&](const char* line, const char* color) {
    const auto lines = lines_with(pages->document, line);
    REQUIRE_FALSE(lines.empty());
    CHECK_THAT(lines.front(), Catch::Contains(color));
  };
  has("path band", "fill navy");
  has("\"A head\"", " snow ");
  has("path callout ", "fill sky");
  has("path callout-rule", "fill brick");
  has("\"•\"", " brick ");
  has("path write-in", "stroke night");
}

TEST_CASE_METHOD(Themes, "a role without a colour is told, with what it is for") {
  const Diagnostic missing = told("  track: sky\n", "");
  CHECK(missing.rule == "key-missing");
  CHECK(missing.place.line > 0);
  CHECK_THAT(missing.message, Catch::Contains("'track'"));
  CHECK_THAT(missing.hint, Catch::Contains("Behind a bar or ring"));
}

TEST_CASE_METHOD(Themes, "a role that there is not is told with the nearest") {
  const Diagnostic unknown = told("  track: sky\n", "  track: sky\n  trak: sky\n");
  CHECK(unknown.rule == "key-unknown");
  CHECK_THAT(unknown.hint, Catch::Contains("'track'"));
}

TEST_CASE_METHOD(Themes, "a role's colour that the palette lacks is told with the nearest") {
  const Diagnostic unknown = told("  accent: navy\n", "  accent: navvy\n");
  CHECK(unknown.rule == "unknown-color");
  CHECK(unknown.place.line == 11);
  CHECK(unknown.message == "The palette has no colour 'navvy', which 'accent' names.");
  CHECK(unknown.hint == "Did you mean 'navy'?");
}

TEST_CASE_METHOD(Themes, "a style names a role, not a colour of the palette") {
  const Diagnostic unknown = told("color: quiet", "color: night");
  CHECK(unknown.rule == "unknown-color");
  CHECK_THAT(unknown.message, Catch::Contains("no colour called 'night'. The colours are lead, "));
}

TEST_CASE("every role has a name and a line for whoever writes a theme") {
  std::size_t at = 0;
  for (const auto& [role, name, doc] : layout::color_roles()) {
    INFO(name);
    CHECK(static_cast<std::size_t>(role) == at++);
    CHECK(layout::find_color_role(name) == role);
    CHECK_THAT(doc, Catch::EndsWith("."));
  }
}

}  // namespace pliego::theme_test
