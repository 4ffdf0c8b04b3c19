// "In an emergency, call 911." in scripts other than Latin: what is shaped, and where lines end.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <set>

#include "support.h"
#include "text/language_scripts.h"

namespace pliego::scripts_test {

using namespace pliego::text;
using namespace pliego::text::test;

namespace {

// Every word on a line of its own.
std::vector<std::string> words_of(const std::string& text, const std::string& language) {
  return lines(set(paragraph(text, 0.01, language)));
}

std::set<std::string> fonts_of(const Paragraph& paragraph) {
  std::set<std::string> ids;
  for (const Line& line : paragraph.lines)
    for (const PlacedRun& placed : line.runs) ids.insert(placed.run.font->id());
  return ids;
}

std::vector<std::uint32_t> glyphs_of(const Paragraph& paragraph) {
  std::vector<std::uint32_t> ids;
  for (const Line& line : paragraph.lines)
    for (const PlacedRun& placed : line.runs)
      for (const Glyph& glyph : placed.run.glyphs) ids.push_back(glyph.id);
  return ids;
}

// At every measure from narrow to wide nothing is lost or missing, and no line begins with a
// character of `no_start`.
void expect_sound_lines(const std::string& text, const std::string& language,
                        const std::vector<std::string>& no_start = {}) {
  for (double width = 24; width < 200; width += 7) {
    const Paragraph result = set(paragraph(text, width, language));
    CHECK(result.missing.empty());
    CHECK(read_back(result) == text);
    for (const std::string& line : lines(result)) {
      INFO(language << ", " << width << " points: " << line);
      for (const std::string& mark : no_start) CHECK_FALSE(line.starts_with(mark));
    }
  }
}

bool has_cjk() {
  if (library().installed("noto-sans-cjk")) return true;
  std::cout << "Not tested: Chinese, Japanese and Korean; install fonts-noto-cjk.\n";
  return false;
}

}  // namespace

TEST_CASE("a language is written as CLDR says") {
  CHECK(writing_of("am") == "Ethi");
  CHECK(writing_of("prs") == "Arab");
  CHECK(writing_of("ja") == "Jpan");
  CHECK(writing_of("zh") == "Hans");
  CHECK(writing_of("zh-TW") == "Hant");
  CHECK(writing_of("sr-Latn") == "Latn");
  CHECK(writing_of("") == "Latn");
  CHECK(scripts_of("Khmr") == std::vector{USCRIPT_KHMER});
  CHECK(scripts_of("Jpan").front() == USCRIPT_HAN);
  CHECK(scripts_of("Qqqq") == std::vector{USCRIPT_LATIN});
}

TEST_CASE("Vietnamese is set in Lato, composed or decomposed") {
  const std::string text = "Trong trường hợp khẩn cấp, hãy gọi số 911. Ẫ Ễ Ộ ự";
  const std::string apart = "Trong tru\u031Bo\u031B\u0300ng";
  for (const char* font : {"lato-regular", "lato-black", "lato-medium-italic"}) {
    ParagraphInput input = paragraph("", 1000, "vi");
    input.spans = {span(text, font)};
    const Paragraph result = set(input);
    CHECK(result.missing.empty());
    CHECK(fonts_of(result) == std::set<std::string>{font});
    const GlyphRun& run = result.lines.at(0).runs.at(0).run;
    CHECK(run.glyphs.size() == 50);  // an accented letter is one glyph
  }
  CHECK(glyphs_of(set(paragraph(apart, 1000, "vi"))) ==
        glyphs_of(set(paragraph("Trong trường", 1000, "vi"))));
  expect_sound_lines(text, "vi");
}

TEST_CASE("Hindi: a vowel sign goes before its consonant, letters join to one") {
  const std::string text = "आपातकालीन स्थिति में 911 पर कॉल करें।";
  const Paragraph whole = set(paragraph(text, 1000, "hi"));
  CHECK(whole.missing.empty());
  CHECK(fonts_of(whole) == std::set<std::string>{"lato-regular", "noto-sans-devanagari"});
  const Paragraph sign = set(paragraph("कि", 1000, "hi"));
  const GlyphRun& run = sign.lines.at(0).runs.at(0).run;
  REQUIRE(run.glyphs.size() == 2);
  CHECK(run.glyphs[0].cluster == run.glyphs[1].cluster);
  CHECK(run.glyphs[1].id == run.font->nominal_glyph(U'क'));
  CHECK(glyphs_of(set(paragraph("क्ष", 1000, "hi"))).size() == 1);
  CHECK(words_of(text, "hi") ==
        std::vector<std::string>{"आपातकालीन", "स्थिति", "में", "911", "पर", "कॉल", "करें।"});
  expect_sound_lines(text, "hi");
}

TEST_CASE("Thai and Khmer lines end between the words of ICU's dictionaries") {
  const std::string thai = "ในกรณีฉุกเฉิน โทร 911";
  CHECK(words_of(thai, "th") == std::vector<std::string>{"ใน", "กรณี", "ฉุกเฉิน", "โทร", "911"});
  CHECK(fonts_of(set(paragraph(thai, 1000, "th"))) ==
        std::set<std::string>{"lato-regular", "noto-sans-thai"});
  expect_sound_lines(thai, "th");
  const std::string khmer = "ក្នុងករណីអាសន្ន សូមទូរស័ព្ទទៅលេខ 911។";
  CHECK(words_of(khmer, "km") ==
        std::vector<std::string>{"ក្នុងករណី", "អាសន្ន", "សូម", "ទូរស័ព្ទ", "ទៅ", "លេខ", "911។"});
  CHECK(fonts_of(set(paragraph(khmer, 1000, "km"))) ==
        std::set<std::string>{"lato-regular", "noto-sans-khmer"});
  expect_sound_lines(khmer, "km", {"។"});
}

TEST_CASE("Thai marks stand over their letter and take no width") {
  const Paragraph result = set(paragraph("กี่", 1000, "th"));
  const GlyphRun& run = result.lines.at(0).runs.at(0).run;
  REQUIRE(run.glyphs.size() == 3);
  CHECK(run.glyphs[0].advance > 0);
  CHECK(run.glyphs[1].advance == 0);
  CHECK(run.glyphs[2].advance == 0);
}

TEST_CASE("Amharic breaks at spaces alone") {
  const std::string text = "በአደጋ ጊዜ ወደ 911 ይደውሉ።";
  CHECK(words_of(text, "am") == std::vector<std::string>{"በአደጋ", "ጊዜ", "ወደ", "911", "ይደውሉ።"});
  CHECK(fonts_of(set(paragraph(text, 1000, "am"))) ==
        std::set<std::string>{"lato-regular", "noto-sans-ethiopic"});
  expect_sound_lines(text, "am", {"።"});
}

TEST_CASE("Persian letters join, also its own, and not across a zero-width non-joiner") {
  ParagraphInput input = paragraph("پگاه چی می\u200Cخواهد؟", 1000, "fa");
  input.right_to_left = true;
  const Paragraph result = set(input);
  CHECK(result.missing.empty());
  CHECK(fonts_of(result) == std::set<std::string>{"noto-sans-arabic"});
  const Font& font = *result.lines.at(0).runs.at(0).run.font;
  const auto glyphs = glyphs_of(result);
  const auto shows_alone = [&](char32_t c) {
    return std::find(glyphs.begin(), glyphs.end(), font.nominal_glyph(c)) != glyphs.end();
  };
  CHECK_FALSE(shows_alone(U'پ'));
  CHECK_FALSE(shows_alone(U'گ'));
  CHECK_FALSE(shows_alone(U'چ'));
  ParagraphInput parted = paragraph("می\u200Cخ", 1000, "fa"), joined = paragraph("میخ", 1000, "fa");
  parted.right_to_left = joined.right_to_left = true;
  const auto without_joiner = glyphs_of(set(joined));
  for (const std::uint32_t glyph : glyphs_of(set(parted)))
    CHECK(glyph != without_joiner.at(1));  // the yeh that joins on both sides
}

TEST_CASE("Persian phone numbers are Latin digits from left to right, percentages its own") {
  ParagraphInput input = paragraph("", 1000, "fa");
  input.right_to_left = true;
  input.spans = {span("با "), isolate("1-800-799-7233"), span(" تماس بگیرید. ۳۷٫۵٪ از زنان")};
  const Paragraph result = set(input);
  CHECK(result.missing.empty());
  const auto seen = visual(result.lines.at(0));
  const auto phone = std::find(seen.begin(), seen.end(), "1-800-799-7233");
  REQUIRE(phone != seen.end());
  CHECK(phone + 1 != seen.end());  // the first word stands to its right
  CHECK(seen.back() == "با ");
}

TEST_CASE("Chinese and Japanese lines end anywhere but before marks that may begin none") {
  if (!has_cjk()) return;
  const std::vector<std::string> no_start = {"，", "。", "、", "」", "）", "ー", "っ", "ょ", "！"};
  const std::string chinese = "遇到紧急情况，请拨打911。如果您需要帮助，可以随时发短信（免费）。";
  const std::string japanese =
      "緊急の場合は、911に電話してください。「いつでもチャットができます。」ちょっと待って！";
  expect_sound_lines(chinese, "zh-Hans", no_start);
  expect_sound_lines(japanese, "ja", no_start);
  for (double width = 24; width < 200; width += 7)
    for (const std::string& line : lines(set(paragraph(japanese, width, "ja"))))
      CHECK_FALSE(line.ends_with("「"));
  CHECK(lines(set(paragraph("遇到紧急情况", 20.5, "zh-Hans"))) ==
        std::vector<std::string>{"遇到", "紧急", "情况"});
  CHECK(fonts_of(set(paragraph(chinese, 100, "zh-Hans"))) ==
        std::set<std::string>{"lato-regular", "noto-sans-cjk"});
}

TEST_CASE("the language picks the forms that Chinese and Japanese share characters for") {
  if (!has_cjk()) return;
  const auto forms = [](const char* language) {
    return glyphs_of(set(paragraph("直骨角", 1000, language)));
  };
  CHECK(forms("ja") != forms("zh-Hans"));
  CHECK(forms("zh-Hans") != forms("zh-Hant"));
}

TEST_CASE("a full Chinese line leaves less than a character") {
  if (!has_cjk()) return;
  const std::string text = "遇到紧急情况请拨打电话如果您需要帮助可以随时联系我们";
  const Paragraph result = set(paragraph(text, 85, "zh-Hans"));
  REQUIRE(result.lines.size() == 4);
  for (std::size_t i = 0; i + 1 < result.lines.size(); ++i)
    CHECK(result.lines[i].width == Approx(80));
}

TEST_CASE("Korean keeps its words whole, their particles too") {
  if (!has_cjk()) return;
  const std::string text = "응급 상황에서는 911에 전화하세요. “예/아니요”로 답해 주세요.";
  CHECK(words_of(text, "ko") == std::vector<std::string>{"응급", "상황에서는", "911에",
                                                         "전화하세요.", "“예/", "아니요”로", "답해",
                                                         "주세요."});
  expect_sound_lines(text, "ko");
}

TEST_CASE("a bold style falls back to bold, an italic one to upright") {
  ParagraphInput input = paragraph("", 1000, "hi");
  input.spans = {span("करें ", "lato-black"), span("करें", "lato-medium-italic")};
  CHECK(fonts_of(set(input)) ==
        std::set<std::string>{"noto-sans-devanagari-bold", "noto-sans-devanagari"});
}

}  // namespace pliego::scripts_test
