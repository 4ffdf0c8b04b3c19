#include "placed_picture.h"

// clang-format off: before qpdf's own headers
#include "inserts/qpdf_without_json.h"
// clang-format on
#include <algorithm>
#include <cmath>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <regex>
#include <stdexcept>
#include <string>

#include "support/process.h"
#include "support/temp_folder.h"

namespace pliego::test {
namespace fs = std::filesystem;
namespace {

constexpr Size letter{612, 792};
// A page on paper begins between pixels, so both are drawn finer than they are compared: this many
// times, and where that is not enough that many.
constexpr int coarse = 2, finest = 5;

int pixels(double points, int fine) { return static_cast<int>(std::lround(points * fine)); }

// (Given a width and a height, pdftoppm takes one for the other where a page is stored turned.)
// Tiles are set on whole pixels by pdftoppm, and letters by pdftocairo, which at the finest is too
// little to be seen.
Raster drawn(const fs::path& pdf, int page, double pixels_of_point, int fine) {
  const TempFolder folder;
  const std::string number = std::to_string(page);
  const Said said =
      run_program({fine == coarse ? "pdftoppm" : "pdftocairo", "-png", "-cropbox", "-singlefile",
                   "-f", number, "-l", number, "-r", std::to_string(72 * pixels_of_point),
                   pdf.string(), (folder.path() / "page").string()});
  if (said.status != 0) throw std::runtime_error("Poppler failed: " + said.err);
  return read_png(folder.path() / "page.png");
}

// With white around it.
Raster laid_on_paper(const Raster& page, const PlaceInPacket& place, const Raster& as_large_as,
                     int fine) {
  Raster paper = as_large_as;
  std::fill(paper.rgb.begin(), paper.rgb.end(), 255);
  const int left = pixels(place.area.x, fine), top = pixels(place.area.y, fine);
  const int wide = std::min(page.width, paper.width - left);
  const int high = std::min(page.height, paper.height - top);
  for (int y = 0; y < high; ++y)
    std::copy_n(page.rgb.begin() + 3l * y * page.width, 3l * wide,
                paper.rgb.begin() + 3l * ((top + y) * paper.width + left));
  return paper;
}

void blank(Raster& raster, const Rect& area, int fine) {
  const int left = std::max(0, pixels(area.x, fine)), top = std::max(0, pixels(area.y, fine));
  const int right = std::min(raster.width, pixels(area.right(), fine));
  const int bottom = std::min(raster.height, pixels(area.bottom(), fine));
  for (int y = top; y < bottom; ++y)
    std::fill_n(raster.rgb.begin() + 3l * (y * raster.width + left), 3l * (right - left), 255);
}

// Of the words "Packet page 5", with some air; empty where there are none.
Rect number_on(const fs::path& packet, int page) {
  const std::string number = std::to_string(page);
  const std::string boxes =
      run_program({"pdftotext", "-bbox", "-f", number, "-l", number, packet.string(), "-"}).out;
  static const std::regex words(
      "xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>Packet</word>\\s*<word[^>]*>page</word>\\s*"
      "<word[^>]*xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\"");
  std::smatch match;
  if (!std::regex_search(boxes, match, words)) return {};
  const double left = std::stod(match[1]), top = std::stod(match[2]);
  return {left - 4, top - 4, std::stod(match[3]) - left + 8, std::stod(match[4]) - top + 8};
}

PictureDifference compare_drawn(const fs::path& pdf, int number, const fs::path& packet,
                                const PlaceInPacket& place, int fine) {
  Raster is = drawn(packet, place.page, fine, fine);
  const double scale = place.area.width / shown_size(pdf, number).width;
  Raster was = laid_on_paper(drawn(pdf, number, fine * scale, fine), place, is, fine);
  const Rect words = number_on(packet, place.page);
  blank(is, words, fine);
  blank(was, words, fine);
  return compare(shrunk(is, fine), shrunk(was, fine));
}

}  // namespace

PlaceInPacket place_on_screen(Size page, int number) {
  return {number, {0, 0, page.width, page.height}};
}

PlaceInPacket place_on_letter(Size page, int number) {
  const Size sheet = page.width > page.height ? Size{letter.height, letter.width} : letter;
  const double scale = std::min({1.0, sheet.width / page.width, sheet.height / page.height});
  const Size there{page.width * scale, page.height * scale};
  return {number,
          {(sheet.width - there.width) / 2, (sheet.height - there.height) / 2, there.width,
           there.height}};
}

Size shown_size(const fs::path& pdf, int number) {
  const std::string page = std::to_string(number);
  const std::string said = run_program({"pdfinfo", "-f", page, "-l", page, pdf.string()}).out;
  static const std::regex size("Page +[0-9]+ size: +([0-9.]+) x ([0-9.]+)");
  static const std::regex turned("Page +[0-9]+ rot: +(90|270)");
  std::smatch match;
  if (!std::regex_search(said, match, size)) throw std::runtime_error("no size: " + said);
  Size shown{std::stod(match[1]), std::stod(match[2])};
  if (std::regex_search(said, turned)) std::swap(shown.width, shown.height);
  return shown;
}

int count_pages(const fs::path& pdf) {
  return std::stoi(run_program({"qpdf", "--show-npages", pdf.string()}).out);
}

void write_as_printed(const fs::path& pdf, const fs::path& copy) {
  constexpr int print = 4;
  const auto file = QPDF::create();
  file->setSuppressWarnings(true);  // some producers' files have faults of form
  file->processFile(pdf.c_str());
  std::vector<QPDFObjectHandle> pages = file->getAllPages();
  for (QPDFObjectHandle page : pages) {
    QPDFObjectHandle all = page.getKey("/Annots"), kept = QPDFObjectHandle::newArray();
    if (!all.isArray()) continue;
    for (QPDFObjectHandle each : all.getArrayAsVector())
      if (each.getKey("/F").isInteger() && (each.getKey("/F").getIntValueAsInt() & print) != 0)
        kept.appendItem(each);
    page.replaceKey("/Annots", kept);
  }
  QPDFWriter(*file, copy.c_str()).write();
}

PictureDifference compare_in_packet(const fs::path& pdf, int number, const fs::path& packet,
                                    const PlaceInPacket& place) {
  const PictureDifference found = compare_drawn(pdf, number, packet, place, coarse);
  return found.is_same_picture() ? found : compare_drawn(pdf, number, packet, place, finest);
}

}  // namespace pliego::test
