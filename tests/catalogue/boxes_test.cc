// What a printer gets: sound files, page counts, page boxes. Read by qpdf and Poppler.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "program/desk.h"
#include "program/rendered.h"

namespace pliego::boxes_test {

using namespace pliego::test;

namespace {

struct Boxes {
  int pages = 0;
  std::map<std::string, std::vector<std::string>>
      of;  // "TrimBox": "0.00 0.00 360.00 504.00" for each page
};

Boxes boxes_of(const std::filesystem::path& pdf) {
  const Said said = run_program({"pdfinfo", "-box", "-f", "1", "-l", "99", pdf});
  REQUIRE(said.status == 0);
  Boxes boxes;
  const std::regex line(R"(Page +\d+ (\w+Box): +(\S+) +(\S+) +(\S+) +(\S+))");
  for (std::sregex_iterator at(said.out.begin(), said.out.end(), line), end; at != end; ++at)
    boxes.of[(*at)[1]].push_back((*at)[2].str() + " " + (*at)[3].str() + " " + (*at)[4].str() +
                                 " " + (*at)[5].str());
  boxes.pages = static_cast<int>(boxes.of["MediaBox"].size());
  return boxes;
}

const Output& palm_card(const std::vector<Output>& all, const std::string& layout) {
  for (const Output& each : all)
    if (each.word("material") == "palm-card" && each.word("layout") == layout) return each;
  throw std::runtime_error("no palm card in " + layout);
}

using Each = std::vector<std::string>;

}  // namespace

TEST_CASE("qpdf finds no fault in any PDF", "[files]") {
  for (const Output& pdf : everything().pdfs()) {
    INFO(pdf.name());
    const Said said = run_program({"qpdf", "--check", pdf.file});
    INFO(said.out << said.err);
    CHECK(said.status == 0);
    CHECK(said.err.empty());
  }
}

TEST_CASE("Pages and size in the JSON are those of the file", "[files]") {
  for (const Output& pdf : everything().pdfs()) {
    INFO(pdf.name());
    const Boxes boxes = boxes_of(pdf.file);
    CHECK(boxes.pages == pdf.json.at("pages"));
    const Said said = run_program({"pdfinfo", pdf.file});
    std::smatch size;
    REQUIRE(
        std::regex_search(said.out, size, std::regex(R"(Page size: +([\d.]+) x ([\d.]+) pts)")));
    CHECK(std::stod(size[1]) == Approx(pdf.json.at("width").get<double>()));
    CHECK(std::stod(size[2]) == Approx(pdf.json.at("height").get<double>()));
  }
}

TEST_CASE("The 5 x 7 in card has two pages at trim size; for the press, with its bleed",
          "[files]") {
  for (const std::string purpose : {"screen", "office"}) {
    const auto pdfs = everything().pdfs(purpose);
    const Boxes boxes = boxes_of(palm_card(pdfs, "card-5x7").file);
    for (const char* box : {"MediaBox", "TrimBox", "BleedBox"})
      CHECK(boxes.of.at(box) == Each(2, "0.00 0.00 360.00 504.00"));
  }
  const auto pdfs = everything().pdfs("press");
  const Boxes press = boxes_of(palm_card(pdfs, "card-5x7").file);
  CHECK(press.of.at("MediaBox") == Each(2, "0.00 0.00 378.00 522.00"));
  CHECK(press.of.at("BleedBox") == Each(2, "0.00 0.00 378.00 522.00"));
  CHECK(press.of.at("TrimBox") == Each(2, "9.00 9.00 369.00 513.00"));
}

TEST_CASE("The half-fold is one side of a landscape letter sheet, for the press with bleed",
          "[files]") {
  const auto press = everything().pdfs("press");
  const Boxes flat = boxes_of(palm_card(press, "letter-half-fold").file);
  CHECK(flat.of.at("MediaBox") == Each(1, "0.00 0.00 810.00 630.00"));
  CHECK(flat.of.at("TrimBox") == Each(1, "9.00 9.00 801.00 621.00"));
  for (const std::string purpose : {"screen", "office"}) {
    const auto pdfs = everything().pdfs(purpose);
    const Boxes boxes = boxes_of(palm_card(pdfs, "letter-half-fold").file);
    for (const char* box : {"MediaBox", "TrimBox", "BleedBox"})
      CHECK(boxes.of.at(box) == Each(1, "0.00 0.00 792.00 612.00"));
  }
}

TEST_CASE("Each PNG has the exact size of its page: 150 to the inch, or the layout's own pixels",
          "[files]") {
  for (const Output& png : everything().pngs()) {
    INFO(png.name());
    const std::string layout = png.word("layout");
    const double dpi = real_desk().layout(layout).is_picture_only() ? 96 : 150;
    const auto& pages =
        real_desk().document(png.word("material"), png.word("language"), layout).pages;
    CHECK(png.json.at("width") == std::lround(pages.at(0).media.width / 72 * dpi));
    CHECK(png.json.at("height") == std::lround(pages.at(0).media.height / 72 * dpi));
    CHECK(png.json.at("pages") == 1);
  }
}

TEST_CASE("Pictures have the sizes that social media take, and paper those of paper", "[files]") {
  using Size = std::pair<int, int>;
  const std::map<std::string, Size> wanted = {{"post-portrait", {1080, 1350}},
                                              {"post-square", {1080, 1080}},
                                              {"story", {1080, 1920}},
                                              {"link-card", {1200, 630}},
                                              {"poster-tabloid", {1650, 2550}},
                                              {"card-5x7", {750, 1050}},
                                              {"letter-half-fold", {1650, 1275}},
                                              {"letter-half-fold-duplex", {825, 1275}},
                                              {"letter-brief", {1275, 1650}},
                                              {"wallet-strip", {525, 300}}};
  std::map<std::string, Size> found;
  for (const Output& png : everything().pngs())
    found[png.word("layout")] = {png.json.at("width"), png.json.at("height")};
  for (const auto& [layout, size] : wanted) {
    INFO(layout);
    CHECK(found[layout] == size);
  }
}

TEST_CASE("A picture of each page is named by its panel, in each language", "[files]") {
  std::set<std::string> seen;
  for (const Output& png : everything().pngs()) seen.insert(png.word("path"));
  for (const char* path : {"en/palm-card-card-5x7-1-front.png", "es/palm-card-card-5x7-2-back.png",
                           "en/palm-card-letter-half-fold.png"})
    CHECK(seen.contains(path));
}

}  // namespace pliego::boxes_test
