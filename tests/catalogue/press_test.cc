// Files for a print shop, held against other people's programs: which colours are in them, on which
// plates, and that three renderers draw the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "draw/visit.h"
#include "files/files.h"
#include "program/desk.h"
#include "program/rendered.h"
#include "support/raster.h"
#include "support/temp_folder.h"
#include "support/tiff.h"

namespace pliego::press_test {

using namespace pliego::test;

namespace {

std::string unpacked(const std::filesystem::path& pdf) {
  const Said said = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf, "-"});
  REQUIRE(said.status == 0);
  return said.out;
}

const draw::Document& document_of(const Output& pdf) {
  return real_desk().document(pdf.word("material"), pdf.word("language"), pdf.word("layout"),
                              "press");
}

const Output& one_of(const std::vector<Output>& all, const std::string& start) {
  for (const Output& each : all)
    if (each.word("path").starts_with(start)) return each;
  throw std::runtime_error("no press file " + start);
}

constexpr int dpi = 144;  // two pixels a point

Rect in_pixels(const Rect& area, const draw::Page& page) {
  constexpr double scale = dpi / 72.0;
  const double x = std::ceil((area.x - page.media.x) * scale);
  const double y = std::ceil((area.y - page.media.y) * scale);
  return {x, y, std::floor((area.right() - page.media.x) * scale) - x,
          std::floor((area.bottom() - page.media.y) * scale) - y};
}

struct Range {
  int least = 255, most = 0;
};

Range range_in(const Raster& plate, const Rect& area) {
  Range range;
  for (int y = static_cast<int>(area.y); y < area.bottom(); ++y) {
    for (int x = static_cast<int>(area.x); x < area.right(); ++x) {
      range.least = std::min(range.least, plate.at(x, y)[0]);
      range.most = std::max(range.most, plate.at(x, y)[0]);
    }
  }
  return range;
}

// How much of a page is dark, and where two renderers disagree.
bool is_dark(const Raster& page, int x, int y) { return page.at(x, y)[1] < 128; }

// Whether a pixel and those around it are all as dark as `dark` says: beside an edge renderers may
// differ by one pixel.
bool all_around(const Raster& page, int x, int y, bool dark) {
  for (int i = 0; i < 9; ++i) {
    const int near_x = std::clamp(x + i % 3 - 1, 0, page.width - 1);
    const int near_y = std::clamp(y + i / 3 - 1, 0, page.height - 1);
    if (is_dark(page, near_x, near_y) != dark) return false;
  }
  return true;
}

struct Agreement {
  double dark_one = 0, dark_other = 0;  // parts of the page
  double worst_block = 0;               // part of an 8 x 8 block that differs, edges apart
};

Agreement compare_dark(const Raster& one, const Raster& other) {
  Agreement result;
  const double all = static_cast<double>(one.width) * one.height;
  for (int top = 0; top + 8 <= one.height; top += 8) {
    for (int left = 0; left + 8 <= one.width; left += 8) {
      int differ = 0;
      for (int i = 0; i < 64; ++i) {
        const int x = left + i % 8, y = top + i / 8;
        result.dark_one += is_dark(one, x, y) / all;
        result.dark_other += is_dark(other, x, y) / all;
        differ += all_around(other, x, y, !is_dark(one, x, y));
      }
      result.worst_block = std::max(result.worst_block, differ / 64.0);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a press file is PDF 1.4 with inks alone, solid, untagged and without links", "[files]") {
  const std::regex forbidden(
      R"((/DeviceRGB|/CalRGB|/CalGray|/Lab|/ICCBased|/SMask|/Group|/Annots|/StructTreeRoot|/ca |/CA |/JavaScript|/Encrypt|\s(rg|RG|sh|BDC|BMC)\n))");
  for (const Output& pdf : everything().pdfs("press")) {
    INFO(pdf.name());
    CHECK(read_file(pdf.file).starts_with("%PDF-1.4"));
    const std::string text = unpacked(pdf.file);
    std::smatch found;
    CHECK_FALSE(std::regex_search(text, found, forbidden));
    if (!found.empty()) FAIL_CHECK("holds " << found[0]);
  }
}

TEST_CASE("Poppler finds PDF/X-1a:2003, boxes in each other and bleed on all sides", "[files]") {
  const std::regex box(R"(Page +\d+ (\w+Box): +(\S+) +(\S+) +(\S+) +(\S+))");
  for (const Output& pdf : everything().pdfs("press")) {
    INFO(pdf.name());
    const std::string said = run_program({"pdfinfo", "-box", "-f", "1", "-l", "99", pdf.file}).out;
    CHECK_THAT(said, Catch::Contains("PDF/X-1a:2003"));
    std::map<std::string, std::vector<Rect>> boxes;
    for (std::sregex_iterator at(said.begin(), said.end(), box), end; at != end; ++at) {
      const double x = std::stod((*at)[2]), y = std::stod((*at)[3]);
      boxes[(*at)[1]].push_back({x, y, std::stod((*at)[4]) - x, std::stod((*at)[5]) - y});
    }
    REQUIRE(boxes["TrimBox"].size() == document_of(pdf).pages.size());
    for (std::size_t i = 0; i < boxes["TrimBox"].size(); ++i) {
      CHECK(boxes["BleedBox"][i] == boxes["TrimBox"][i].outset(9));
      CHECK(boxes["MediaBox"][i] == boxes["BleedBox"][i]);
    }
  }
}

TEST_CASE("every letter of a press file can be taken out again", "[files]") {
  const auto bag = [](const std::string& text) {
    std::string letters;
    for (const char c : text)
      if (!std::isspace(static_cast<unsigned char>(c))) letters += c;
    std::sort(letters.begin(), letters.end());
    return letters;
  };
  for (const Output& pdf : everything().pdfs("press")) {
    if (pdf.word("material") != "palm-card") continue;
    INFO(pdf.name());
    std::string drawn;
    for (const draw::Page& page : document_of(pdf).pages)
      draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
        if (const auto* text = std::get_if<draw::TextRun>(&item)) drawn += text->run.text;
      });
    std::string read = run_program({"pdftotext", "-raw", "-nopgbrk", pdf.file, "-"}).out;
    std::string wanted =
        std::regex_replace(drawn, std::regex("\u00A0|\u2060|\u200B|\u2066|\u2069"), "");
    CHECK(bag(read) == bag(wanted));
  }
}

TEST_CASE("Ghostscript puts black text on the black plate alone and has no plate but the four",
          "[files]") {
  const auto pdfs = everything().pdfs("press");
  const Output& card = one_of(pdfs, "en/palm-card-card-5x7");
  const TempFolder folder;
  const Said said =
      run_program({"gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep",
                   "-sCompression=none", "-r" + std::to_string(dpi),
                   "-sOutputFile=" + (folder.path() / "p%d.tif").string(), card.file});
  INFO(said.err);
  REQUIRE(said.status == 0);
  std::set<std::string> plates;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    plates.insert(entry.path().filename().string());
  CHECK(plates == std::set<std::string>{"p1.tif", "p1(Cyan).tif", "p1(Magenta).tif",
                                        "p1(Yellow).tif", "p1(Black).tif", "p2.tif", "p2(Cyan).tif",
                                        "p2(Magenta).tif", "p2(Yellow).tif", "p2(Black).tif"});
  const auto& pages = document_of(card).pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto plate = [&](const char* name) {
      return read_tiff(folder.path() / ("p" + std::to_string(i + 1) + "(" + name + ").tif"));
    };
    const Raster black = plate("Black"),
                 others[] = {plate("Cyan"), plate("Magenta"), plate("Yellow")};
    int looked_at = 0;
    draw::for_each_leaf(pages[i], [&](const draw::Item& item, const Transform& to_page) {
      const auto* text = std::get_if<draw::TextRun>(&item);
      const auto ink = text && text->overprint ? draw::ink_bounds(*text) : std::nullopt;
      if (!ink) return;
      INFO(text->run.text);
      const Rect area = in_pixels(to_page.apply(*ink), pages[i]);
      if (std::min(area.width, area.height) < 6) return;  // a dot
      const Range letters = range_in(black, area);
      CHECK(letters.most - letters.least > 100);
      for (const Raster& other : others) {  // the ground alone, without a trace of the letters
        const Range ground = range_in(other, area);
        CHECK(ground.most - ground.least <= 1);
      }
      ++looked_at;
    });
    CHECK(looked_at > 10);
  }
}

TEST_CASE("Poppler, MuPDF and Ghostscript draw the same edges of a press file", "[files]") {
  const auto pdfs = everything().pdfs("press");
  const Output& card = one_of(pdfs, "es/palm-card-card-5x7");
  const TempFolder folder;
  const std::string resolution = std::to_string(dpi), out = folder.path().string();
  const std::vector<std::vector<std::string>> renderers = {
      {"pdftoppm", "-png", "-singlefile", "-r", resolution, card.file, out + "/poppler"},
      {"mutool", "draw", "-q", "-r", resolution, "-o", out + "/mupdf.png", card.file, "1"},
      {"gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dLastPage=1", "-sDEVICE=png16m",
       "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-r" + resolution,
       "-sOutputFile=" + out + "/gs.png", card.file}};
  for (const auto& words : renderers) REQUIRE(run_program(words).status == 0);
  const Raster poppler = read_png(out + "/poppler.png");
  for (const char* name : {"/mupdf.png", "/gs.png"}) {
    INFO(name);
    const Raster other = read_png(out + name);
    REQUIRE((other.width == poppler.width && other.height == poppler.height));
    const Agreement agreement = compare_dark(poppler, other);
    CHECK(agreement.dark_one > 0.2);
    CHECK(agreement.dark_other == Approx(agreement.dark_one).epsilon(0.02));
    CHECK(agreement.worst_block < 0.2);
  }
}

}  // namespace pliego::press_test
