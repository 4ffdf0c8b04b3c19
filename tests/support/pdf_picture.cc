#include "support/pdf_picture.h"

#include <stdexcept>
#include <string>

#include "support/process.h"
#include "support/temp_folder.h"
#include "support/tiff.h"

namespace pliego::test {
namespace {

namespace fs = std::filesystem;

constexpr int factor = 5;

}  // namespace

Raster draw_pdf_page(const fs::path& pdf, int page, int width, int height) {
  const TempFolder folder;
  const std::string number = std::to_string(page);
  const Said said =
      run_program({"pdftocairo", "-tiff", "-tiffcompression", "none", "-singlefile", "-f", number,
                   "-l", number, "-scale-to-x", std::to_string(width * factor), "-scale-to-y",
                   std::to_string(height * factor), pdf.string(), (folder / "page").string()});
  if (said.status != 0) throw std::runtime_error("pdftocairo failed: " + said.err);
  return shrunk(read_tiff(folder / "page.tif"), factor);
}

PictureDifference compare_pdf_page(const fs::path& pdf, int page, const fs::path& our_png) {
  const Raster ours = read_png(our_png);
  return compare(ours, draw_pdf_page(pdf, page, ours.width, ours.height));
}

}  // namespace pliego::test
