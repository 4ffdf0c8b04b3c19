#include <algorithm>
#include <catch2/catch.hpp>

#include "support.h"

namespace pliego::bidi_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

// The percentage as ICU formats it for Arabic, with its direction marks.
// "Call 1-800-799-7233 at any hour. 37.5% of women used the word Support with us."
ParagraphInput fixture(double width) {
  ParagraphInput input;
  input.language = "ar";
  input.right_to_left = true;
  input.width = width;
  input.spans = {span("اتصلي على "), isolate("1-800-799-7233"),
                 span(" في أي وقت. قالت 37.5\u200E%\u200E من النساء كلمة Support معنا.")};
  return input;
}

const std::string logical_text =
    "اتصلي على 1-800-799-7233 في أي وقت. قالت 37.5\u200E%\u200E من النساء كلمة Support معنا.";

std::vector<const PlacedRun*> left_to_right_runs(const Line& line) {
  std::vector<const PlacedRun*> runs;
  for (const PlacedRun& placed : line.runs) {
    if (!placed.run.right_to_left) runs.push_back(&placed);
  }
  return runs;
}

}  // namespace

TEST_CASE("an Arabic line is set from the right, its numbers and Latin words from the left") {
  const Paragraph result = set(fixture(1000));
  REQUIRE(result.lines.size() == 1);
  const Line& line = result.lines[0];
  const std::vector<std::string> seen = visual(line);
  const auto runs = left_to_right_runs(line);
  REQUIRE(runs.size() == 3);
  CHECK(runs[0]->run.text == "Support");
  CHECK(runs[1]->run.text == "37.5\u200E%\u200E");
  CHECK(runs[2]->run.text == "1-800-799-7233");
  CHECK(runs[2]->run.font->id() == "lato-regular");
  CHECK(seen.front() == " معنا.");
  CHECK(seen.back() == "اتصلي على ");
  CHECK(line.x + line.width == Approx(1000));
  CHECK(result.missing.empty());
}

TEST_CASE("a percent sign without direction marks stands at the left of its Arabic number") {
  ParagraphInput input = paragraph("قالت 37.5% من", 1000, "ar");
  input.right_to_left = true;
  const Paragraph result = set(input);
  const auto seen = visual(result.lines.at(0));
  const auto number = std::find(seen.begin(), seen.end(), "37.5");
  REQUIRE(number != seen.end());
  REQUIRE(number != seen.begin());
  CHECK(number[-1] == "%");
}

TEST_CASE("the phone's glyphs stand in the order in which it is dialled") {
  const Paragraph result = set(fixture(1000));
  const GlyphRun& phone = left_to_right_runs(result.lines.at(0)).at(2)->run;
  REQUIRE(phone.glyphs.size() == phone.text.size());
  for (std::size_t i = 0; i < phone.glyphs.size(); ++i) {
    CHECK(phone.glyphs[i].cluster == i);
    CHECK(phone.glyphs[i].id == phone.font->nominal_glyph(static_cast<char32_t>(phone.text[i])));
  }
}

TEST_CASE("right-to-left glyphs are in visual order, their clusters in logical order") {
  const Paragraph result = set(fixture(1000));
  const GlyphRun& first = result.lines.at(0).runs.back().run;
  REQUIRE(first.right_to_left);
  for (std::size_t i = 1; i < first.glyphs.size(); ++i)
    CHECK(first.glyphs[i].cluster <= first.glyphs[i - 1].cluster);
  CHECK(first.glyphs.back().cluster == 0);
}

TEST_CASE("space at the end of a right-to-left line hangs at its left") {
  const Paragraph result = set(fixture(120));
  REQUIRE(result.lines.size() > 2);
  const Line& line = result.lines[0];
  CHECK(line.x + line.width == Approx(120));
  CHECK(line.runs.front().x < line.x);
  const GlyphRun& leftmost = line.runs.front().run;
  CHECK(leftmost.glyphs.front().id == leftmost.font->nominal_glyph(' '));
  CHECK(read_back(result, true) == logical_text);
}

TEST_CASE("a phone is never divided in Arabic either") {
  for (double width = 75; width < 400; width += 5) {
    const Paragraph result = set(fixture(width));
    std::size_t phones = 0;
    for (const Line& line : result.lines)
      for (const PlacedRun& placed : line.runs) phones += placed.run.text == "1-800-799-7233";
    CHECK(phones == 1);
    CHECK(read_back(result, true) == logical_text);
  }
}

TEST_CASE("an isolate keeps a phone from turning round beside Arabic in a left-to-right line") {
  ParagraphInput input = paragraph("", 500, "en");
  input.spans = {span("Arabic line (خط العربية "), isolate("1-800-787-3224"), span(") open")};
  const Paragraph result = set(input);
  const auto seen = visual(result.lines.at(0));
  CHECK(std::find(seen.begin(), seen.end(), "1-800-787-3224") != seen.end());
  CHECK(seen.front().starts_with("Arabic line"));
}

TEST_CASE("alignment is by the paragraph's direction") {
  ParagraphInput input = paragraph("سلام", 200, "ar");
  input.right_to_left = true;
  CHECK(set(input).lines[0].x + set(input).lines[0].width == Approx(200));
  input.align = Align::end;
  CHECK(set(input).lines[0].x == Approx(0).margin(1e-9));
  input.align = Align::center;
  CHECK(set(input).lines[0].x == Approx((200 - set(input).widest) / 2));
}

}  // namespace pliego::bidi_test
