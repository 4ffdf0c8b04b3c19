// Text in scripts whose glyphs are fewer, more, or in another order than their characters comes
// back as it was written.
#include <catch2/catch.hpp>
#include <filesystem>
#include <iostream>

#include "pdf_fixture.h"
#include "text/font_files.h"

namespace pliego::scripts_test {

using namespace pliego::test;

namespace {

// Poppler guesses where spaces and lines end from where glyphs stand: letters alone are compared.
std::string letters(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

std::string text_of(const std::string& file, const std::string& words,
                    const std::string& language) {
  const auto font = text::InstalledFonts().font("font", file);
  Builder builder;
  builder.line(builder.element(draw::Role::paragraph), shape(*font, words, 12, false, language),
               {36, 40});
  return letters(run(write(builder.document), "pdftotext -raw -enc UTF-8 %s -"));
}

std::string noto(const std::string& name) {
  return "/usr/share/fonts/truetype/noto/NotoSans" + name + "-Regular.ttf";
}

}  // namespace

TEST_CASE("Hindi, Thai, Khmer and Amharic are read back as written") {
  const std::string hindi = "आपातकालीन स्थिति में कॉल करें।", thai = "ในกรณีฉุกเฉิน โทร",
                    khmer = "ក្នុងករណីអាសន្ន សូមទូរស័ព្ទទៅលេខ", amharic = "በአደጋ ጊዜ ይደውሉ።";
  CHECK(text_of(noto("Devanagari"), hindi, "hi") == letters(hindi));
  CHECK(text_of(noto("Thai"), thai, "th") == letters(thai));
  CHECK(text_of(noto("Khmer"), khmer, "km") == letters(khmer));
  CHECK(text_of(noto("Ethiopic"), amharic, "am") == letters(amharic));
}

TEST_CASE("Vietnamese is read back with all its accents") {
  const std::string text = "Trong trường hợp khẩn cấp, hãy gọi số 911.";
  CHECK(run(write(simple({text})), "pdftotext -raw -enc UTF-8 %s -") == text + "\n\f");
}

TEST_CASE("Chinese, Japanese and Korean are embedded from a collection and read back") {
  const std::string file = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  if (!std::filesystem::exists(file)) {
    std::cout << "Not tested: Chinese, Japanese and Korean; install fonts-noto-cjk.\n";
    return;
  }
  const std::string chinese = "遇到紧急情况，请拨打。直骨角", japanese = "緊急の場合は、電話して",
                    korean = "응급 상황에서는 전화하세요.";
  CHECK(text_of(file, chinese, "zh-Hans") == letters(chinese));
  CHECK(text_of(file, japanese, "ja") == letters(japanese));
  CHECK(text_of(file, korean, "ko") == letters(korean));
}

}  // namespace pliego::scripts_test
