#include "bench.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "files/files.h"
#include "program/read_back.h"
#include "support/picture_compare.h"
#include "support/process.h"

namespace pliego::test {
namespace fs = std::filesystem;
namespace {

constexpr const char* head =
    "packet: day\ntitle: {en: A day, es: Un día}\nlanguages: [en, es]\nitems:\n  - cover\n"
    "  - contents\n";

}  // namespace

Said Bench::make(const std::string& items, std::vector<std::string> more) const {
  write_file(folder_ / "day.yaml", head + items);
  std::vector<std::string> words = {"packet", (folder_ / "day.yaml").string(), "--project",
                                    real_project().string()};
  if (std::find(more.begin(), more.end(), "--out") == more.end())
    words.insert(words.end(), {"--out", (folder_ / "out").string()});
  words.insert(words.end(), more.begin(), more.end());
  return start_pliego(words);
}

std::string unpacked(const fs::path& pdf) {
  return run_program({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"}).out;
}

bool is_sound(const fs::path& pdf) {
  return run_program({"qpdf", "--check", pdf.string()}).status == 0;
}

bool claims_ua(const fs::path& pdf) {
  return unpacked(pdf).find("pdfuaid:part") != std::string::npos;
}

std::string text_of(const fs::path& pdf, int page) {
  const std::string number = std::to_string(page);
  return collapsed(
      run_program({"pdftotext", "-raw", "-f", number, "-l", number, pdf.string(), "-"}).out);
}

Raster picture(const fs::path& pdf, int page, const std::string& dpi) {
  const std::string number = std::to_string(page);
  const TempFolder folder;
  REQUIRE(run_program({"pdftoppm", "-png", "-r", dpi, "-f", number, "-l", number, "-singlefile",
                       "-cropbox", pdf.string(), (folder.path() / "page").string()})
              .status == 0);
  return read_png(folder.path() / "page.png");
}

bool shows_the_same(const fs::path& pdf, const fs::path& packet, int packet_page, int page) {
  Raster was = picture(pdf, page), is = picture(packet, packet_page);
  if (was.width != is.width || was.height != is.height) return false;
  const auto cut = [](Raster& raster) {
    const auto foot = 3l * 40 * raster.width;
    std::fill(raster.rgb.end() - foot, raster.rgb.end(), 255);
  };
  cut(was);
  cut(is);
  return compare(was, is).is_same_picture();
}

}  // namespace pliego::test
