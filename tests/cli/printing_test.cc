// What an office printer is given on request: larger sheets, one side, the other flip, no marks.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program/program.h"
#include "support/project_copy.h"
#include "support/temp_folder.h"

namespace pliego::printing_test {

using namespace pliego::test;
using Catch::Contains;

namespace {

struct Made {
  Said said;
  Json outputs;
  std::filesystem::path file;  // the first output
};

Made office(const TempFolder& folder, std::vector<std::string> more,
            const std::filesystem::path& project = real_project()) {
  std::vector<std::string> arguments = {"render",     "palm-card", "--project", project,
                                        "--lang",     "en",        "--for",     "office",
                                        "--no-guide", "--json",    "--out",     folder.path()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Made made{run_pliego(arguments), {}, {}};
  if (made.said.out.empty()) return made;
  made.outputs = Json::parse(made.said.out).at("outputs");
  if (!made.outputs.empty()) made.file = folder.path() / made.outputs.at(0).at("path");
  return made;
}

// What Poppler says of the file: "Pages: 2", "Page size: …".
std::string info(const std::filesystem::path& pdf) { return run_program({"pdfinfo", pdf}).out; }

std::string unpacked(const std::filesystem::path& pdf) {
  return run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"}).out;
}

const std::vector<std::string> two_up = {"--sheet", "two-up"};

}  // namespace

TEST_CASE("--sheet puts two cards on a letter sheet, beside the layout's other files") {
  const TempFolder folder;
  const Made made = office(folder, two_up);
  INFO(made.said.err);
  REQUIRE(made.said.status == 0);
  REQUIRE(made.outputs.size() == 1);
  CHECK(made.outputs.at(0).at("path") == "en/palm-card-card-5x7-two-up-office.pdf");
  CHECK_THAT(info(made.file), Contains("Pages:           2") && Contains("792 x 612 pts"));
  const std::string pdf = unpacked(made.file);
  CHECK_THAT(pdf, Contains("/Duplex /DuplexFlipShortEdge") && Contains("/PrintScaling /None"));
  CHECK(run_program({"qpdf", "--check", made.file}).status == 0);
}

TEST_CASE("a two-up sheet is read as its card is") {
  const TempFolder folder;
  const Made sheet = office(folder, two_up);
  const TempFolder other;
  const Made card = office(other, {"--layout", "card-5x7"});
  const auto structure = [](const std::filesystem::path& pdf) {
    return run_program({"pdfinfo", "-struct-text", pdf}).out;
  };
  REQUIRE(structure(card.file).size() > 1000);
  CHECK(structure(sheet.file) == structure(card.file));
}

TEST_CASE("--sides makes a file of each side, which together say what both say") {
  const TempFolder folder;
  const Made front = office(folder, {"--layout", "card-5x7", "--sides", "front"});
  const Made back = office(folder, {"--sheet", "two-up", "--sides", "back"});
  REQUIRE(front.said.status == 0);
  REQUIRE(back.said.status == 0);
  CHECK(front.outputs.at(0).at("path") == "en/palm-card-card-5x7-office-front.pdf");
  CHECK(back.outputs.at(0).at("path") == "en/palm-card-card-5x7-two-up-office-back.pdf");
  for (const Made* made : {&front, &back}) {
    CHECK_THAT(info(made->file), Contains("Pages:           1"));
    CHECK(run_program({"qpdf", "--check", made->file}).status == 0);
    CHECK_THAT(unpacked(made->file), !Contains("/DuplexFlip"));
  }
}

TEST_CASE("a layout printed on one side has no back") {
  const TempFolder folder;
  const Made made = office(folder, {"--layout", "letter-half-fold", "--sides", "back"});
  CHECK(made.said.status == 0);
  CHECK(made.outputs.empty());
  CHECK_THAT(made.said.out, Contains("no-back"));
}

TEST_CASE("--flip and --marks reach the file") {
  const TempFolder folder;
  const std::string natural = unpacked(office(folder, two_up).file);
  const TempFolder other;
  const Made made = office(other, {"--sheet", "two-up", "--flip", "long-edge"});
  CHECK_THAT(unpacked(made.file), Contains("/Duplex /DuplexFlipLongEdge"));
  const TempFolder bare;
  const Made plain = office(bare, {"--sheet", "two-up", "--marks", "none"});
  CHECK(unpacked(plain.file).size() < natural.size());
}

TEST_CASE("a sheet that is not there, and sheets for a screen, are wrong usage") {
  const TempFolder folder;
  const Made unknown = office(folder, {"--sheet", "three-up"});
  CHECK(unknown.said.status == 2);
  CHECK_THAT(unknown.said.err, Contains("There are: ") && Contains("two-up"));
  CHECK(office(folder, {"--layout", "letter-half-fold", "--sheet", "two-up"}).said.status == 2);
  const Said screen = run_pliego(
      {"render", "--project", real_project(), "--sheet", "two-up", "--out", folder.path()});
  CHECK(screen.status == 2);
  CHECK_THAT(screen.err, Contains("--for office"));
}

TEST_CASE("a sheet of several that can't be is told in its place") {
  const ProjectCopy copy(real_project());
  const int line = copy.change("layouts/card-5x7.yaml", "columns: 2", "columns: 3");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 1);
  CHECK(places_of_errors(said.err) ==
        std::vector<std::string>{place("layouts/card-5x7.yaml", line, "sheet-size")});
}

TEST_CASE("colours that would meet at a cut without gap stop the sheet") {
  const ProjectCopy copy(real_project());
  copy.change("layouts/card-5x7.yaml",
              "columns: 2, rows: 1, x: 0.4375in, y: 0.75in, gap-x: 0.125in",
              "columns: 1, rows: 2, x: 0.5in, y: 0.5in");
  copy.change("layouts/card-5x7.yaml", "{width: 11in, height: 8.5in", "{width: 11in, height: 17in");
  const TempFolder folder;
  const Made made = office(folder, two_up, copy.root());
  CHECK(made.said.status == 1);
  CHECK(made.outputs.empty());
  CHECK_THAT(made.said.out, Contains("sheet-butt"));
}

TEST_CASE("a layout says which sheet an office printer takes; own is the piece by itself") {
  const ProjectCopy copy(real_project());
  copy.change("layouts/card-5x7.yaml", "sheets:", "office: two-up\nsheets:");
  const TempFolder folder;
  const Made made = office(folder, {"--layout", "card-5x7"}, copy.root());
  CHECK(made.outputs.at(0).at("path") == "en/palm-card-card-5x7-office.pdf");
  CHECK_THAT(info(made.file), Contains("792 x 612 pts"));
  const Made own = office(folder, {"--layout", "card-5x7", "--sheet", "own"}, copy.root());
  CHECK_THAT(info(own.file), Contains("360 x 504 pts"));
}

TEST_CASE("an office sheet that is not there is told in its place") {
  const ProjectCopy copy(real_project());
  copy.change("layouts/card-5x7.yaml", "sheets:", "office: two-u\nsheets:");
  const Said said = run_pliego({"check", "--project", copy.root()});
  CHECK(said.status == 1);
  CHECK_THAT(said.err, Contains("[unknown-sheet]") && Contains("two-up"));
}

}  // namespace pliego::printing_test
