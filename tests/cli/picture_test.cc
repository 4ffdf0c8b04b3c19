// PNG against PDF: the same picture by the design's measure.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "desk.h"
#include "pdf/writer.h"
#include "rendered.h"
#include "support/pdf_picture.h"

using namespace pliego::test;

namespace {

constexpr double picture_layout_dpi = 96;  // of layouts for pictures alone

std::string pair_of(const Output& output) {
  return output.word("language") + "/" + output.word("material") + "-" + output.word("layout");
}

// Of layouts for pictures alone a PDF is made here, to be looked at and thrown away.
std::filesystem::path write_pdf(const Output& png, const TempFolder& folder) {
  const auto file = folder / (png.word("path") + ".pdf");
  pliego::write_file(file, pliego::pdf::Writer().write(real_desk().document(
                               png.word("material"), png.word("language"), png.word("layout"))));
  return file;
}

}  // namespace

TEST_CASE("Each PNG shows what its PDF page shows") {
  const TempFolder folder;
  std::map<std::string, Output> pdfs;
  for (const Output& pdf : everything().pdfs("screen")) pdfs.emplace(pair_of(pdf), pdf);
  std::map<std::string, int> page;  // of a piece in a layout: its PNGs come in page order
  for (const Output& png : everything().pngs()) {
    const std::string pair = pair_of(png);
    const bool has_pdf = pdfs.contains(pair);
    INFO(png.name() << ", page " << page[pair] + 1);
    const auto difference =
        compare_pdf_page(has_pdf ? pdfs.at(pair).file : write_pdf(png, folder), ++page[pair],
                         png.file, has_pdf ? 150 : picture_layout_dpi);
    INFO("mean " << difference.mean << ", worst " << difference.worst_block << " at "
                 << difference.block_x << "," << difference.block_y);
    CHECK(difference.is_same_picture());
  }
  for (const auto& [pair, pdf] : pdfs)
    if (page.contains(pair)) CHECK(page[pair] == pdf.json.at("pages"));
}
