// The page beside an office file that says how to print it, and the picture of a folded piece.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::guide_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

struct Made {
  Said said;
  Json outputs;
};

Made render(const TempFolder& folder, std::vector<std::string> words,
            const std::filesystem::path& project = real_project()) {
  std::vector<std::string> arguments = {"render", "--project", project,
                                        "--json", "--out",     folder.path()};
  arguments.insert(arguments.end(), words.begin(), words.end());
  Made made{run_pliego(arguments), {}};
  INFO(made.said.err);
  REQUIRE(!made.said.out.empty());
  made.outputs = Json::parse(made.said.out).at("outputs");
  return made;
}

// The words of the only guide among the outputs, in the order of its structure.
std::string guide_words(const TempFolder& folder, std::vector<std::string> words,
                        const std::filesystem::path& project = real_project()) {
  words.insert(words.end(), {"--for", "office", "--draft"});
  for (const Json& output : render(folder, words, project).outputs) {
    if (output.at("format") != "guide") continue;
    const auto file = folder.path() / output.at("path").get<std::string>();
    CHECK(run_program({"qpdf", "--check", file}).status == 0);
    std::string text = run_program({"pdftotext", "-raw", file, "-"}).out;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }
  FAIL("no guide was made");
  return {};
}

}  // namespace

TEST_CASE("every office file has a guide beside it, unless it is not wanted") {
  const TempFolder folder;
  const Made made = render(folder, {"palm-card", "--lang", "en", "--for", "office"});
  std::map<std::string, int> formats;
  for (const Json& output : made.outputs) ++formats[output.at("format")];
  CHECK(formats.at("pdf") == formats.at("guide"));
  CHECK(made.outputs.at(1).at("path") == "en/palm-card-card-5x7-office-guide.pdf");
  CHECK(made.outputs.at(1).at("pages") == 1);
  const TempFolder other;
  const Made plain = render(other, {"palm-card", "--lang", "en", "--for", "office", "--no-guide"});
  CHECK(plain.outputs.size() == made.outputs.size() / 2);
  const TempFolder screen;
  for (const Json& output : render(screen, {"palm-card", "--lang", "en"}).outputs)
    CHECK(output.at("format") == "pdf");
}

TEST_CASE("a guide names paper, scale, the flip in both systems' words, and the sheets to load") {
  const TempFolder folder;
  const std::string words = guide_words(folder, {"palm-card", "--lang", "en", "--sheet", "two-up"});
  CHECK_THAT(words, Contains("US letter (8.5 × 11 in), card stock") && Contains("“Actual size”") &&
                        Contains("“Flip on short edge”") && Contains("“Short-Edge binding”") &&
                        Contains("2 copies on each sheet") && Contains("Cut along the marks") &&
                        !Contains("Fold at"));
  CHECK_THAT(words, Contains("Copies 25 50 100 200") && Contains("13 25 50 100"));
}

TEST_CASE("a guide speaks the piece's language") {
  const TempFolder folder;
  const std::string words =
      guide_words(folder, {"palm-card", "--lang", "es", "--layout", "letter-half-fold-duplex"});
  CHECK_THAT(words, Contains("Guía de impresión", Catch::CaseSensitive::No) ||
                        Contains("GUÍA DE IMPRESIÓN"));
  CHECK_THAT(words, Contains("Doble por las marcas, con el frente de la hoja hacia afuera."));
}

TEST_CASE("the flip asked for is the flip the guide tells") {
  const TempFolder folder;
  const std::string words = guide_words(folder, {"palm-card", "--lang", "en", "--layout",
                                                 "letter-half-fold-duplex", "--flip", "long-edge"});
  CHECK_THAT(words, Contains("“Flip on long edge”") && !Contains("short edge"));
}

TEST_CASE("a file of one side has a guide that draws both and says how to reload") {
  const TempFolder folder;
  const std::string words =
      guide_words(folder, {"palm-card", "--lang", "en", "--layout", "card-5x7", "--sides", "back"});
  CHECK_THAT(words, Contains("5 × 7 in, card stock") && Contains("Front of the sheet") &&
                        Contains("Print the file of the fronts") && Contains("Back of the sheet"));
}

TEST_CASE("pages that must not share a sheet are said to be printed on one side") {
  const ProjectCopy copy(real_project());
  copy.change("layouts/letter-tip-sheet.yaml", "theme: pliego", "theme: pliego\nflip: none");
  const TempFolder folder;
  const std::string words = guide_words(folder, {"cps-tip-sheet", "--lang", "en"}, copy.root());
  CHECK_THAT(words, Contains("Print on one side. These pages must not share a sheet.") &&
                        Contains("2 sheets for each copy") && Contains("50 100 200 400"));
}

TEST_CASE("the drawing is one figure with words of its own, read before the steps") {
  const TempFolder folder;
  const Made made = render(
      folder, {"palm-card", "--lang", "en", "--layout", "letter-half-fold", "--for", "office"});
  const auto file = folder.path() / made.outputs.at(1).at("path").get<std::string>();
  const std::string tree = run_program({"pdfinfo", "-struct", file}).out;
  const auto figure = tree.find("Figure");
  REQUIRE(figure != std::string::npos);
  CHECK(tree.find("Figure", figure + 1) == std::string::npos);
  CHECK(figure < tree.find("\n  L "));
  CHECK_THAT(
      run_program({"qpdf", "--qdf", "--object-streams=disable", file, "-"}).out,
      Contains("Drawing: the sheet as it is printed. Beside it, the piece once it is folded."));
}

TEST_CASE("a language without the guide's words gets them in English, marked") {
  const ProjectCopy copy(real_project());
  copy.change("content/es/language.yaml", "  guide-kicker:", "  guide-kickr:");
  const TempFolder folder;
  const std::string words = guide_words(
      folder, {"palm-card", "--lang", "es", "--layout", "letter-half-fold"}, copy.root());
  CHECK_THAT(words, Contains("[en] Print guide") || Contains("[EN] PRINT GUIDE"));
}

TEST_CASE("--folded makes one picture of what is held, in the order of reading") {
  const TempFolder folder;
  const Made made = render(folder, {"palm-card", "--lang", "en", "--layout",
                                    "letter-half-fold-duplex", "--folded", "--dpi", "72"});
  REQUIRE(made.said.status == 0);
  CHECK(made.outputs.at(0).at("path") == "en/palm-card-letter-half-fold-duplex-folded.png");
  // Front, inside and back beside each other: four panels of 5.5 x 8.5 in, and the ground.
  CHECK(made.outputs.at(0).at("width").get<int>() > 4 * 396);
  CHECK(made.outputs.at(0).at("height").get<int>() > 612);
  const Said wrong = run_pliego({"render", "palm-card", "--project", real_project(), "--folded",
                                 "--format", "pdf", "--out", folder.path()});
  CHECK(wrong.status == 2);
}

}  // namespace pliego::guide_test
