// Right to left: what is read in which order, and what stands where.
#include <catch2/catch.hpp>

#include "draw/visit.h"
#include "every_block.h"
#include "read_back.h"

using namespace pliego;
using namespace pliego::test;

namespace {

draw::Document arabic() {
  return every_block().desk().document("every-block", "ar", "every-block");
}

// Runs of the pages whose text has the words, and where they stand.
std::vector<draw::TextRun> runs_with(const draw::Document& document, const std::string& words) {
  std::vector<draw::TextRun> found;
  for (const draw::Page& page : document.pages)
    draw::for_each_leaf(page, [&](const draw::Item& item, const Transform&) {
      const auto* run = std::get_if<draw::TextRun>(&item);
      if (run && run->run.text.find(words) != std::string::npos) found.push_back(*run);
    });
  return found;
}

double right_of(const draw::TextRun& run) { return run.origin.x + run.run.width(); }

}  // namespace

TEST_CASE("Arabic renders, and the document is marked as Arabic") {
  CHECK(std::filesystem::exists(every_block().pdf("ar")));
  const draw::Document document = arabic();
  CHECK(document.metadata.language == "ar");
  CHECK(document.metadata.right_to_left);
  CHECK(draw::faults(document).empty());
}

TEST_CASE("Arabic is read in logical order: number, percentage and Latin word in their places") {
  const std::string text = collapsed(draw::reading_text(arabic()));
  CHECK_THAT(text,
             Catch::Contains("اتصل بالرقم 1-800-799-7233 الآن. بلغت ٢٧٪\u061C من النساء اللواتي "
                             "شملهن الاستطلاع في WIC وحدها."));
  CHECK_THAT(text, Catch::Contains("أرسل START إلى 88788"));
}

TEST_CASE("A phone number's digits run from left to right, in one piece") {
  const auto runs = runs_with(arabic(), "1-800-799-7233");
  REQUIRE(runs.size() == 2);  // in a sentence, and as a contact
  for (const draw::TextRun& run : runs) {
    CHECK_FALSE(run.run.right_to_left);
    for (std::size_t i = 1; i < run.run.glyphs.size(); ++i)
      CHECK(run.run.glyphs[i].cluster > run.run.glyphs[i - 1].cluster);
  }
}

TEST_CASE("What is read first stands to the right") {
  const draw::Document document = arabic();
  const auto call = runs_with(document, "اتصل بالرقم"),
             number = runs_with(document, "1-800-799-7233"), after = runs_with(document, "الآن");
  REQUIRE(call.size() == 1);
  REQUIRE(after.size() == 1);
  CHECK(call[0].run.right_to_left);
  CHECK(call[0].origin.y == Approx(number[0].origin.y));
  CHECK(call[0].origin.x >= right_of(number[0]) - 0.01);
  CHECK(number[0].origin.x >= right_of(after[0]) - 0.01);
}

TEST_CASE("A percentage has its sign to the left of its digits") {
  const draw::Document document = arabic();
  const auto digits = runs_with(document, "٢٧"), sign = runs_with(document, "٪");
  REQUIRE_FALSE(digits.empty());
  bool found = false;
  for (const auto& each : sign)
    if (each.origin.y == Approx(digits[0].origin.y))
      found = found || each.origin.x < digits[0].origin.x;
  CHECK((found || digits[0].run.text.find("٪") != std::string::npos));
}

TEST_CASE("Bullets hang on the right of their text") {
  const draw::Document document = arabic();
  const auto bullets = runs_with(document, "•");
  REQUIRE(bullets.size() == 2);
  const auto first = runs_with(document, "الضغط للتعاطي");
  REQUIRE(first.size() == 1);
  CHECK(bullets[0].origin.x > right_of(first[0]));
  CHECK(right_of(bullets[0]) <= document.pages[0].trim.width);
}

TEST_CASE("The structure gives Arabic in logical order to assistive technology") {
  // pdfinfo shows each stretch of content under its element, in the tree's order: the words
  // themselves are compared without regard to Poppler's own turning of right-to-left text.
  const Said said = run_program({"pdfinfo", "-struct-text", every_block().pdf("ar")});
  const std::size_t number = said.out.find("1-800-799-7233"), latin = said.out.find("WIC");
  REQUIRE(number != std::string::npos);
  REQUIRE(latin != std::string::npos);
  CHECK(number < latin);
}
