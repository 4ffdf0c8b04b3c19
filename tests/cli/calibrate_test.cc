// The printer's test sheet: what it says must be what a printer does.
#include <catch2/catch.hpp>

#include "aids/calibration.h"
#include "base/units.h"
#include "draw/visit.h"
#include "engine/workspace.h"
#include "every_block.h"
#include "files/files.h"
#include "program/program.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::calibrate_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

// Outlives the sheets, whose runs refer to its fonts.
const engine::Workspace& workspace_of_tests() {
  static const engine::Workspace workspace = engine::open_workspace({.root = real_project()}, {});
  return workspace;
}

draw::Document sheet_in(const std::string& folder, Size paper) {
  const engine::Workspace& workspace = workspace_of_tests();
  Diagnostics diagnostics;
  const auto words = resolve::own_words(workspace.project, *workspace.project.language(folder),
                                        aids::calibration_labels(), diagnostics);
  REQUIRE(words);
  layout::Compositor compositor(*workspace.fonts);
  auto sheet = aids::calibration_sheet(*words, paper, workspace.layouts.themes.begin()->second,
                                       compositor, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  return sheet;
}

std::vector<Rect> rulers_of(const draw::Page& page) {
  std::vector<Rect> lines;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* path = std::get_if<draw::Path>(&item);
    if (path && path->note == "ruler") lines.push_back(*draw::bounds(item));
  });
  return lines;
}

Point middle_of(const Rect& line) { return {line.x + line.width / 2, line.y + line.height / 2}; }

// The figure that a ruler shows at a place: that of its number.
Point place_of(const draw::Page& page, const std::string& number, std::size_t which) {
  std::vector<Rect> found;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
    const auto* text = std::get_if<draw::TextRun>(&item);
    if (text && text->run.text == number) found.push_back(*draw::bounds(item));
  });
  return middle_of(found.at(which));
}

}  // namespace

TEST_CASE("an exact printer's back shows at nought, one that is off by its millimeters") {
  const Size paper = GENERATE(Size{612, 792}, Size{792, 612}, Size{595.276, 841.89});
  const auto sheet = sheet_in("en", paper);
  REQUIRE(sheet.pages.size() == 2);
  CHECK(draw::faults(sheet).empty());
  const auto lines = rulers_of(sheet.pages[1]);
  REQUIRE(lines.size() == 2);  // across, down; seen through the sheet, turned about an upright axis
  const double across = paper.width - middle_of(lines[0]).x, down = middle_of(lines[1]).y;
  CHECK(across == Approx(place_of(sheet.pages[0], "0", 0).x).margin(0.1));
  CHECK(down == Approx(place_of(sheet.pages[0], "0", 1).y).margin(0.6));
  CHECK(across + 5 * points_per_mm == Approx(place_of(sheet.pages[0], "5", 0).x).margin(0.1));
  CHECK(down - 5 * points_per_mm == Approx(place_of(sheet.pages[0], "-5", 1).y).margin(0.6));
  // Long enough to be seen beside the ruler.
  CHECK(lines[0].height > 20 * points_per_mm);
}

TEST_CASE("the lines at the edges lie as many millimeters from them as their numbers say") {
  const Size paper{612, 792};
  const auto lines = rulers_of(sheet_in("en", paper).pages[0]);
  for (int depth = 1; depth <= 12; ++depth) {
    const double away = depth * points_per_mm;
    const auto lies = [&](bool level, double at) {
      return std::any_of(lines.begin(), lines.end(), [&](const Rect& line) {
        const Point middle = middle_of(line);
        const bool is_level = line.width > line.height;
        return is_level == level && std::abs((level ? middle.y : middle.x) - at) < 0.01;
      });
    };
    CHECK(lies(true, away));
    CHECK(lies(true, paper.height - away));
    CHECK(lies(false, away));
    CHECK(lies(false, paper.width - away));
  }
}

TEST_CASE("pliego calibrate makes two tagged files a language, to be printed at actual size") {
  const TempFolder folder;
  const auto said = run_pliego(
      {"calibrate", "--project", real_project(), "--out", folder.path(), "--lang", "es"});
  INFO(said.err);
  REQUIRE(said.status == 0);
  for (const auto& [lie, flip] : {std::pair("portrait", "/DuplexFlipLongEdge"),
                                  std::pair("landscape", "/DuplexFlipShortEdge")}) {
    const auto file = folder.path() / "es" / (std::string("calibrate-letter-") + lie + ".pdf");
    CHECK(run_program({"qpdf", "--check", file}).status == 0);
    const auto unpacked = run_program({"qpdf", "--qdf", "--object-streams=disable", file, "-"}).out;
    CHECK_THAT(unpacked, Contains(flip) && Contains("/PrintScaling /None"));
    CHECK_THAT(run_program({"pdfinfo", "-struct-text", file}).out,
               Contains("Hoja de prueba") && Contains("Figure") && Contains("____mm"));
  }
}

TEST_CASE("what makes pages with fonts of another version says so") {
  const ProjectCopy copy(real_project(), palm_card_only);
  std::string fonts = copy.read("fonts/fonts.yaml");
  for (std::size_t at = fonts.find("stamp: \""); at != std::string::npos;
       at = fonts.find("stamp: \"", at + 1))
    fonts.replace(fonts.find('-', at) + 1, 8, "00000000");
  copy.write("fonts/fonts.yaml", fonts);
  const std::string root = copy.root(), out = copy.root() / "out";
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"calibrate", "--lang", "en"},
                                             {"translate", "proof", "es"},
                                             {"render", "--lang", "en"}}) {
    auto arguments = words;
    arguments.insert(arguments.end(), {"--project", root, "--out", out});
    const Said said = run_pliego(arguments);
    INFO(words.front() << ": " << said.err);
    CHECK(said.status == 0);
    CHECK_THAT(said.err, Contains("Lato-Regular.ttf") && Contains("[font-version]"));
  }
}

TEST_CASE("a font that is not there is told with its package, and no sheet is made") {
  const ProjectCopy copy(real_project(), palm_card_only);
  copy.change("fonts/fonts.yaml", "lato/Lato-Regular.ttf", "lato/Lato-Nowhere.ttf");
  const fs::path out = copy.root() / "out";
  const Said said = run_pliego({"calibrate", "--project", copy.root(), "--out", out});
  INFO(said.err);
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[font-missing]") && Contains("fonts-lato"));
  CHECK_FALSE(fs::exists(out));
}

TEST_CASE("the test sheet in a right-to-left language, and on A4") {
  const TempFolder folder;
  const auto said = run_pliego({"calibrate", "--project", every_block().copy().root(), "--lang",
                                "ar", "--paper", "a4", "--out", folder.path()});
  INFO(said.err);
  CHECK(said.status == 0);
  const auto file = folder.path() / "ar" / "calibrate-a4-portrait.pdf";
  CHECK_THAT(run_program({"pdfinfo", file}).out, Contains("(A4)"));
}

TEST_CASE("a printer profile corrects an office file, and one with faults makes none") {
  const TempFolder folder;
  const auto render = [&](const std::string& profile, const std::string& out) {
    write_file(folder.path() / "our-printer.yaml", profile);
    return run_pliego({"render", "palm-card", "--project", real_project(), "--lang", "en",
                       "--layout", "card-5x7", "--for", "office", "--printer-profile",
                       folder.path() / "our-printer.yaml", "--out", folder.path() / out});
  };
  const std::string name = "en/palm-card-card-5x7-office.pdf";
  REQUIRE(render("portrait: {back: {x: 0mm}}\n", "exact").status == 0);
  REQUIRE(render("portrait: {back: {x: 2mm}}\n", "shifted").status == 0);
  const auto words_at = [&](const std::string& out) {
    return run_program({"pdftotext", "-bbox", folder.path() / out / name, "-"}).out;
  };
  CHECK(words_at("exact") != words_at("shifted"));
  const auto faulty = render("portrait: {bac: {x: 2mm}}\n", "faulty");
  CHECK(faulty.status == 1);
  CHECK_THAT(faulty.err, Contains("our-printer.yaml:1") && Contains("back"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "faulty" / name));
  const auto screen = run_pliego({"render", "palm-card", "--project", real_project(),
                                  "--printer-profile", "x.yaml", "--out", folder.path()});
  CHECK(screen.status == 2);
}

}  // namespace pliego::calibrate_test
