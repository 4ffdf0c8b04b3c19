// PNG against PDF: the same picture by the design's measure.
#include <catch2/catch.hpp>

#include "rendered.h"
#include "support/pdf_picture.h"

using namespace pliego::test;

TEST_CASE("Each PNG shows what its PDF page shows") {
  std::map<std::string, int> page;  // of a PDF: its PNGs come in page order
  for (const Output& png : everything().pngs()) {
    const std::string pdf =
        png.word("language") + "/" + png.word("material") + "-" + png.word("layout") + ".pdf";
    INFO(png.name() << ", page " << page[pdf] + 1);
    const auto difference =
        compare_pdf_page(everything().folder("screen") / pdf, ++page[pdf], png.file, 150);
    INFO("mean " << difference.mean << ", worst " << difference.worst_block << " at "
                 << difference.block_x << "," << difference.block_y);
    CHECK(difference.is_same_picture());
  }
  for (const Output& pdf : everything().pdfs("screen"))
    CHECK(page[pdf.word("path")] == pdf.json.at("pages"));
}
