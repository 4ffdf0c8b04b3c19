// Layouts, sheets, themes and fonts with a fault: told in its place, and nothing made with them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "program/program.h"
#include "support/project_copy.h"

namespace pliego::bad_layout_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

constexpr const char* sheet = "layouts/letter-half-fold.yaml";
constexpr const char* theme = "layouts/themes/pliego.yaml";
constexpr const char* fonts = "fonts/fonts.yaml";

struct Outcome {
  Said said;
  std::vector<std::string> made;
};

Outcome render(const ProjectCopy& copy) {
  Outcome outcome{run_pliego({"render", "--project", copy.root(), "--lang", "en", "--out",
                              copy.root() / "out"}),
                  {}};
  if (!std::filesystem::exists(copy.root() / "out/en")) return outcome;
  for (const auto& entry : std::filesystem::directory_iterator(copy.root() / "out/en"))
    outcome.made.push_back(entry.path().filename());
  std::sort(outcome.made.begin(), outcome.made.end());
  return outcome;
}

const std::vector<std::string> the_others = {"palm-card-card-5x7.pdf",
                                             "palm-card-letter-half-fold-duplex.pdf"},
                               none = {};

}  // namespace

TEST_CASE("A sheet with a fault is told of, and nothing made in its layout") {
  struct Case {
    std::string from, to;
    const char* rule;
  };
  const Case cases[] = {{"{panel: back, x: 5.5in", "{panel: bakc, x: 5.5in", "sheet-panel"},
                        {"{panel: back, x: 5.5in", "{panel: back, x: 5in", "sheet-overlap"},
                        {"{panel: back, x: 5.5in", "{panel: back, x: 6in", "sheet-panel"},
                        {"at: 5.5in", "at: 5in", "sheet-fold"}};
  for (const Case& each : cases) {
    const ProjectCopy copy(real_project(), palm_card_only);
    const int line = copy.change(sheet, each.from, each.to);
    const Outcome outcome = render(copy);
    INFO(outcome.said.err);
    CHECK(outcome.said.status == 1);
    const auto places = places_of_errors(outcome.said.err);
    CHECK_THAT(places, Catch::VectorContains(place(sheet, line, each.rule)));
    CHECK(outcome.made == the_others);
  }
}

TEST_CASE("A layout that names what is not there is told of, and nothing made in it") {
  struct Case {
    std::string from, to;
    const char* rule;
  };
  const Case cases[] = {{"theme: pliego", "theme: plieg", "unknown-theme"},
                        {"scale: card", "scale: crad", "unknown-scale"},
                        {"fill: lead", "fill: leed", "unknown-color"},
                        {"sections: [words]", "sections: [signs]", "section-twice"},
                        {"sections: [figure]", "sections: [figures]", "section-not-placed"}};
  for (const Case& each : cases) {
    const ProjectCopy copy(real_project(), palm_card_only);
    copy.change(sheet, each.from, each.to);
    const Outcome outcome = render(copy);
    INFO(outcome.said.err);
    CHECK(outcome.said.status == 1);
    CHECK_THAT(outcome.said.err, Contains(std::string("[") + each.rule + "]"));
    CHECK(outcome.made == the_others);
  }
}

TEST_CASE(
    "A layout that is not there is told with the nearest of all, not of those asked for alone") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("content/en/palm-card.yaml", "layouts: [card-5x7,", "layouts: [card-5x8, card-5x7,");
  const Said said = run_pliego({"render", "--project", copy.root(), "--lang", "en", "--layout",
                                "letter-half-fold", "--out", copy.root() / "out"});
  INFO(said.err);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[unknown-layout]") && Contains("Did you mean 'card-5x7'?"));
}

TEST_CASE("A theme with a fault is told of, and not as missing from the layouts that name it") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change(theme, "  lead:", "  leed:");
  const Outcome outcome = render(copy);
  INFO(outcome.said.err);
  CHECK(outcome.said.status == 1);
  CHECK_THAT(outcome.said.err, Contains("The table of roles needs the key 'lead'") &&
                                   Contains("Did you mean 'lead'?") && !Contains("unknown-theme"));
  CHECK(outcome.made == none);
}

TEST_CASE("A theme that names a font that is not there") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change(theme, "h1:      {font: lato-black", "h1:      {font: lato-blak");
  const Outcome outcome = render(copy);
  INFO(outcome.said.err);
  CHECK(outcome.said.status == 1);
  CHECK_THAT(outcome.said.err,
             Contains("[unknown-font]") && Contains("Did you mean 'lato-black'?"));
  CHECK(outcome.made == none);
}

TEST_CASE("A font file that is missing, not readable or no font is told with its package") {
  for (const std::string& file : {std::string("/usr/share/fonts/truetype/lato/Lato-Blakc.ttf"),
                                  std::string("/usr/share/fonts/truetype/lato")}) {
    for (const char* verb : {"render", "check"}) {
      const ProjectCopy copy(real_project(), palm_card_only);
      copy.change(fonts, "/usr/share/fonts/truetype/lato/Lato-Black.ttf", file);
      const Said said =
          run_pliego({verb, "--project", copy.root()}, {.folder = copy.root(), .variables = {}});
      INFO(verb << " " << file << "\n" << said.err);
      CHECK(said.status == 1);
      CHECK_THAT(said.err, Contains("fonts/fonts.yaml:") && Contains("fonts-lato"));
      CHECK(told_by(said.err).size() >= 1);
      CHECK_FALSE(std::filesystem::exists(copy.root() / "out"));
    }
  }
}

TEST_CASE("A file that is no font, or another font than the checksum's, is told by check") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change(fonts, "lato/Lato-Black.ttf", "lato/Lato-Heavy.ttf");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("fonts/fonts.yaml:") && Contains("fonts-lato"));
}

TEST_CASE("A broken font table is told once, not for each style") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change(fonts, "fonts:\n", "fnts:\n");
  const Outcome outcome = render(copy);
  INFO(outcome.said.err);
  CHECK(outcome.said.status == 1);
  CHECK(told_by(outcome.said.err).size() <= 2);
  CHECK(outcome.made == none);
}

}  // namespace pliego::bad_layout_test
