// What a printer gets: sound files, page counts, page boxes. Read by qpdf and Poppler.
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "rendered.h"

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

TEST_CASE("qpdf finds no fault in any PDF") {
  for (const Output& pdf : everything().pdfs()) {
    INFO(pdf.name());
    const Said said = run_program({"qpdf", "--check", pdf.file});
    INFO(said.out << said.err);
    CHECK(said.status == 0);
    CHECK(said.err.empty());
  }
}

TEST_CASE("Pages and size in the JSON are those of the file") {
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

TEST_CASE("The 5 x 7 in card has two pages at trim size; for the press, with its bleed") {
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

TEST_CASE("The half-fold is one side of a landscape letter sheet for every purpose") {
  for (const std::string purpose : purposes) {
    const auto pdfs = everything().pdfs(purpose);
    const Boxes boxes = boxes_of(palm_card(pdfs, "letter-half-fold").file);
    for (const char* box : {"MediaBox", "TrimBox", "BleedBox"})
      CHECK(boxes.of.at(box) == Each(1, "0.00 0.00 792.00 612.00"));
  }
}

TEST_CASE("PNG pages have the exact size of the trim at 150 to the inch") {
  std::set<std::string> seen;
  for (const Output& png : everything().pngs()) {
    if (png.word("material") != "palm-card") continue;
    INFO(png.name());
    const bool card = png.word("layout") == "card-5x7";
    CHECK(png.json.at("width") == (card ? 750 : 1650));
    CHECK(png.json.at("height") == (card ? 1050 : 1275));
    CHECK(png.json.at("pages") == 1);
    seen.insert(png.word("path"));
  }
  CHECK(seen.contains("en/palm-card-card-5x7-front.png"));
  CHECK(seen.contains("es/palm-card-card-5x7-back.png"));
  CHECK(seen.contains("en/palm-card-letter-half-fold.png"));
}
