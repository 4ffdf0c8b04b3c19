// Sheets read back from their files: front and back laid over each other as against the light, and
// what imposing adds to a file.
#include <catch2/catch.hpp>
#include <regex>

#include "program/program.h"
#include "support/pdf_picture.h"
#include "support/temp_folder.h"

namespace pliego::imposed_files_test {

using namespace pliego::test;

namespace {

struct Sheet {
  const char* material;
  const char* layout;
  const char* name;  // of the layout's sheet; "own": the piece by itself
};

std::filesystem::path office(const TempFolder& folder, const Sheet& sheet, const char* marks) {
  const auto out = folder.path() / marks / sheet.name;
  const auto said = run_pliego({"render", sheet.material, "--project", real_project(), "--lang",
                                "en", "--layout", sheet.layout, "--for", "office", "--no-guide",
                                "--sheet", sheet.name, "--marks", marks, "--out", out});
  INFO(said.err);
  REQUIRE(said.status == 0);
  for (const auto& entry : std::filesystem::directory_iterator(out / "en"))
    if (entry.path().extension() == ".pdf") return entry.path();
  throw std::runtime_error("no file was made");
}

// What only the file with marks shows: the marks.
struct Marks {
  int width = 0, height = 0;
  std::vector<bool> ink;
  bool at(int x, int y) const {
    return x >= 0 && y >= 0 && x < width && y < height &&
           ink[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
               static_cast<std::size_t>(x)];
  }
};

Marks marks_of(const std::filesystem::path& with, const std::filesystem::path& without, int page) {
  const Raster one = draw_pdf_page(with, page, 1100, 850);
  const Raster other = draw_pdf_page(without, page, 1100, 850);
  Marks marks{one.width, one.height, {}};
  for (std::size_t i = 0; i < one.rgb.size(); i += 3)
    marks.ink.push_back(std::abs(one.rgb[i] - other.rgb[i]) > 12);
  return marks;
}

// Marks of one side that have none within a pixel on the other, seen through the sheet that was
// turned about its upright axis.
int unmatched(const Marks& side, const Marks& other) {
  int count = 0;
  for (int y = 0; y < side.height; ++y) {
    for (int x = 0; x < side.width; ++x) {
      if (!side.at(x, y)) continue;
      bool met = false;
      for (int dx = -1; dx <= 1; ++dx)
        for (int dy = -1; dy <= 1; ++dy) met = met || other.at(other.width - 1 - x + dx, y + dy);
      count += !met;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("held against the light, the marks of front and back lie on each other", "[long]") {
  const Sheet sheet = GENERATE(Sheet{"palm-card", "card-5x7", "two-up"},
                               Sheet{"palm-card", "letter-half-fold-duplex", "own"});
  INFO(sheet.layout);
  const TempFolder folder;
  const auto with = office(folder, sheet, "default"), without = office(folder, sheet, "none");
  const Marks front = marks_of(with, without, 1), back = marks_of(with, without, 2);
  CHECK(std::count(front.ink.begin(), front.ink.end(), true) > 20);
  CHECK(unmatched(front, back) == 0);
  CHECK(unmatched(back, front) == 0);
}

TEST_CASE("an imposed file is at most a tenth larger than the pages it holds") {
  const TempFolder folder;
  const auto size = [&](const Sheet& sheet) {
    return static_cast<double>(std::filesystem::file_size(office(folder, sheet, "default")));
  };
  const double card = size({"palm-card", "card-5x7", "own"});
  CHECK(size({"palm-card", "card-5x7", "two-up"}) < 1.1 * card);
  CHECK(size({"palm-card", "card-5x7", "side-by-side"}) < 1.1 * card);
  const TempFolder strip_folder;
  const auto strip = [&](const char* name) {
    return static_cast<double>(std::filesystem::file_size(
        office(strip_folder, {"survivor-card", "wallet-strip", name}, "default")));
  };
  CHECK(strip("five-up") < 1.1 * strip("own"));
  const TempFolder guide_folder;
  const auto guide = [&](const char* name) {
    return static_cast<double>(std::filesystem::file_size(
        office(guide_folder, {"communications-guide", "letter-guide", name}, "default")));
  };
  CHECK(guide("booklet") < 1.1 * guide("own"));
}

TEST_CASE("a booklet is read as its pages are") {
  const TempFolder folder;
  const auto words = [&](const Sheet& sheet) {
    const auto said =
        run_program({"pdfinfo", "-struct-text", office(folder, sheet, "default")}).out;
    return std::regex_replace(said, std::regex("Object [0-9]+"), "Object");  // links' own numbers
  };
  const std::string guide = words({"communications-guide", "letter-guide", "own"});
  REQUIRE(guide.size() > 1000);
  CHECK(words({"communications-guide", "letter-guide", "booklet"}) == guide);
}

}  // namespace pliego::imposed_files_test
