// Drawings from files in finished pieces: a logo, a picture of a page; and what is too much.
#include <catch2/catch.hpp>

#include "files/files.h"
#include "program/program.h"
#include "support/pictures.h"
#include "support/project_copy.h"

namespace pliego::svg_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

const std::string logo =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 30'>\n"
    "<style>.a{fill:#5B2A86}</style><linearGradient id='g'><stop stop-color='#E36414'/>"
    "<stop offset='1' stop-color='#0F4C5C'/></linearGradient>\n"
    "<path class='a' d='M0 30V15L15 0l15 15v15z'/><circle cx='45' cy='15' r='14' fill='url(#g)'/>"
    "<path d='M4 27h22' stroke='#fff' stroke-width='2' stroke-linecap='round'/></svg>\n";

Said with_logo(const ProjectCopy& copy, const std::string& drawing, const std::string& purpose) {
  copy.write("local/logo.svg", drawing);
  copy.write("local/program.yaml", "name: Harbor Center\nphone: 555-555-0100\nlogo: logo.svg\n");
  return run_pliego({"render", "palm-card", "--project", copy.root(), "--lang", "en", "--layout",
                     "card-5x7", "--for", purpose, "--draft", "--format",
                     purpose == "screen" ? "pdf,png" : "pdf", "--local",
                     copy.root() / "local/program.yaml", "--out", copy.root() / "out"});
}

std::string content_of(const std::filesystem::path& pdf) {
  const Said said = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"});
  CHECK(said.status == 0);
  return said.out;
}

}  // namespace

TEST_CASE("a logo in SVG is lines and areas in every file, in inks for a press") {
  const ProjectCopy copy(real_project(), palm_card_only);
  for (const char* purpose : {"screen", "office", "press"}) {
    INFO(purpose);
    const Said said = with_logo(copy, logo, purpose);
    INFO(said.err);
    REQUIRE(said.status == 0);
    const std::string end = std::string(purpose) == "screen" ? "" : "-" + std::string(purpose);
    const auto file = copy.root() / "out/en" / ("palm-card-card-5x7" + end + ".pdf");
    const std::string pdf = content_of(file);
    CHECK_THAT(pdf, !Contains("/Subtype /Image"));
    CHECK_THAT(pdf, Contains("/ShadingType 2"));
    const bool press = std::string(purpose) == "press";
    CHECK_THAT(pdf, Contains(press ? "/ColorSpace /DeviceCMYK" : "/ColorSpace /DeviceRGB"));
    if (!press) CHECK_THAT(pdf, Contains("/Alt (Harbor Center)"));
  }
}

TEST_CASE("a drawing that can't be used is told with the place of its name and what to do") {
  const ProjectCopy copy(real_project(), palm_card_only);
  const Said said = with_logo(
      copy, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n<text>SAFE</text></svg>",
      "screen");
  CHECK(said.status == 1);
  const auto told = told_by(said.err);
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == "picture-unusable");
  CHECK(told[0].line == 3);
  CHECK_THAT(told[0].message, Contains("words that are still type in its <text> (line 2)"));
  CHECK_THAT(told[0].hint, Contains("Path > Object to Path"));
}

TEST_CASE("pictures are bounded together, by what their heads say") {
  std::string large = png_file(4, 4, 3, ramp(4, 4, 3));
  large.replace(16, 8, std::string("\0\0\x13\x88\0\0\x13\x88", 8));  // 5,000 x 5,000
  const ProjectCopy copy(real_project(), palm_card_only);
  std::string blocks;
  for (const char* name : {"a", "b", "c"}) {
    copy.write("content/pictures/" + std::string(name) + ".png", large);
    blocks += "    - {kind: image, id: " + std::string(name) + ", file: pictures/" + name +
              ".png, alt: A house}\n";
  }
  copy.change("content/en/palm-card.yaml", "sections:\n  lead:\n", "sections:\n  lead:\n" + blocks);
  const Said said = run_pliego({"check", "palm-card", "--project", copy.root()});
  INFO(said.err);
  CHECK(said.status == 1);
  const auto told = told_by(said.err);
  const auto found = std::find_if(told.begin(), told.end(),
                                  [](const Told& each) { return each.rule == "picture-pixels"; });
  REQUIRE(found != told.end());
  CHECK_THAT(found->message, Contains("75 million pixels together, and 60 million fit"));
  CHECK_THAT(found->message, Contains("pictures/a.png (25 million)"));
}

}  // namespace pliego::svg_test
