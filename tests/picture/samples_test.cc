// Drawings in the manner of the programs that people draw with, beside librsvg's picture of them.
#include <catch2/catch.hpp>

#include "draw/item.h"
#include "files/files.h"
#include "pdf/writer.h"
#include "picture/read.h"
#include "png/writer.h"
#include "support/pdf_picture.h"
#include "support/picture_compare.h"
#include "support/process.h"
#include "support/temp_folder.h"

namespace pliego::test::samples_test {
namespace {

const std::filesystem::path samples =
    std::filesystem::path(PLIEGO_SOURCE_DIR) / "tests/picture/samples";
constexpr double width = 400;  // points, and pixels

draw::Page page_of(const Picture& picture) {
  const Size sides = picture.sides();
  const Size size{width, std::round(width * sides.height / sides.width)};
  draw::Page page{
      .trim = size, .media = {0, 0, size.width, size.height}, .bleed = {}, .label = "1"};
  page.bleed = page.media;
  page.items.push_back(draw::picture_item(std::make_shared<const Picture>(picture),
                                          {0, 0, width, width * sides.height / sides.width},
                                          std::nullopt));
  return page;
}

Picture sample(const std::string& name) {
  Picture picture = picture::read(read_file(samples / name));
  picture.name = name;
  return picture;
}

void describe(const PictureDifference& found) {
  UNSCOPED_INFO("mean " << found.mean << ", worst block " << found.worst_block << " at "
                        << found.block_x << " " << found.block_y);
}

}  // namespace

TEST_CASE("drawings of drawing programs look as librsvg draws them, as PNG and as PDF") {
  for (const char* name :
       {"inkscape.svg", "illustrator.svg", "figma.svg", "canva.svg", "by-hand.svg"}) {
    INFO(name);
    const TempFolder folder;
    const draw::Page page = page_of(sample(name));
    const std::string theirs = folder / "theirs.png", ours = folder / "ours.png";
    write_file(ours, png::new_writer()->write(page, {72}).bytes);
    const Said said = run_program({"rsvg-convert", "-b", "white", "-w", "400", "-h",
                                   std::to_string(static_cast<int>(page.trim.height)), "-o", theirs,
                                   (samples / name).string()});
    INFO(said.err);
    REQUIRE(said.status == 0);
    const PictureDifference found = compare(read_png(ours), read_png(theirs));
    describe(found);
    CHECK(found.is_same_picture());

    draw::Document document;
    document.metadata.title = "A drawing";
    document.metadata.language = "en-US";
    document.metadata.date = "2026-11-29";
    document.pages.push_back(page);
    write_file(folder / "page.pdf", pdf::Writer().write(document));
    const PictureDifference on_paper = compare_pdf_page(folder / "page.pdf", 1, ours);
    describe(on_paper);
    CHECK(on_paper.is_same_picture());
    CHECK(run_program({"qpdf", "--check", folder / "page.pdf"}).status == 0);
  }
}

}  // namespace pliego::test::samples_test
