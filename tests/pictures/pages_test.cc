// PNG against PDF: the same picture by the design's measure, for every page of every piece.
#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <map>

#include "files/files.h"
#include "pdf/writer.h"
#include "program/desk.h"
#include "program/rendered.h"
#include "support/pdf_picture.h"

namespace pliego::pages_test {

using namespace pliego::test;

namespace {

struct Page {
  Output png;
  std::filesystem::path pdf;
  int number = 0;  // in the PDF, from 1
};

// With the sanitizers one card and one infographic: other tests lead the writers through every
// piece there, and neither pdftocairo nor the comparison would be any safer for seeing more.
Rendered& rendered() {
#ifdef PLIEGO_SANITIZE
  static Rendered some({"palm-card", "by-the-numbers"});
  return some;
#else
  return everything();
#endif
}

std::string set_of(const Output& output) {
  return output.word("language") + "/" + output.word("material") + "-" + output.word("layout");
}

// Of layouts for pictures alone a PDF is made here, to be looked at and thrown away.
std::filesystem::path write_pdf(const Output& png, const TempFolder& folder) {
  const auto file = folder / (png.word("path") + ".pdf");
  pliego::write_file(file, pliego::pdf::Writer().write(real_desk().document(
                               png.word("material"), png.word("language"), png.word("layout"))));
  return file;
}

std::vector<Page> pages(const TempFolder& folder) {
  std::map<std::string, Output> pdfs;
  for (const Output& pdf : rendered().pdfs("screen")) pdfs.emplace(set_of(pdf), pdf);
  std::map<std::string, int> count;  // of a set: its PNGs come in page order
  std::vector<Page> all;
  for (const Output& png : rendered().pngs()) {
    const std::string set = set_of(png);
    const bool has_pdf = pdfs.contains(set);
    all.push_back({png, has_pdf ? pdfs.at(set).file : write_pdf(png, folder), ++count[set]});
  }
  for (const auto& [set, pdf] : pdfs)
    if (count.contains(set)) CHECK(count[set] == pdf.json.at("pages"));
  return all;
}

// In two threads; Catch is asked about them in its own.
std::vector<PictureDifference> differences(const std::vector<Page>& all) {
  std::vector<PictureDifference> results(all.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < all.size(); i = next++)
      results[i] = compare_pdf_page(all[i].pdf, all[i].number, all[i].png.file);
  };
  std::future<void> other = std::async(std::launch::async, work);
  work();
  other.get();
  return results;
}

}  // namespace

TEST_CASE("Each PNG shows what its PDF page shows") {
  const TempFolder folder;
  const std::vector<Page> all = pages(folder);
  const std::vector<PictureDifference> found = differences(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    INFO(all[i].png.name() << ", page " << all[i].number);
    INFO("mean " << found[i].mean << ", worst " << found[i].worst_block << " at "
                 << found[i].block_x << "," << found[i].block_y);
    CHECK(found[i].is_same_picture());
  }
}

}  // namespace pliego::pages_test
