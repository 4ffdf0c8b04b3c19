#include "base/utf8.h"

#include <catch2/catch.hpp>

namespace pliego::utf8_test {

TEST_CASE("UTF-8 is told from what is not") {
  CHECK(is_utf8("plain"));
  CHECK(is_utf8("ñ 标 😀"));
  CHECK_FALSE(
      is_utf8("ma\xf1"
              "ana"));
  CHECK_FALSE(is_utf8("\xc0\xaf"));          // overlong
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));      // surrogate
  CHECK_FALSE(is_utf8("\xf4\x90\x80\x80"));  // past U+10FFFF
  CHECK_FALSE(is_utf8("\xe2\x82"));          // cut short
}

TEST_CASE("ill-formed parts become replacement characters") {
  CHECK(to_valid_utf8("a\xf1z") == "a\uFFFDz");
  CHECK(to_valid_utf8("\xe2\x82") == "\uFFFD");
  CHECK(to_valid_utf8("ñ😀") == "ñ😀");
}

TEST_CASE("code points survive being written and read") {
  for (const char32_t c : {U'a', U'ñ', U'标', U'😀'}) {
    const std::string text = encode_utf8(c);
    std::size_t offset = 0;
    CHECK(next_code_point(text, &offset) == c);
    CHECK(offset == text.size());
  }
}

TEST_CASE("controls and noncharacters are forbidden, text is not") {
  for (const char32_t c : {U'\0', U'\x1b', U'\r', U'\x7f', U'\x9b', U'\xfdd0', U'\xffff'}) {
    CHECK(is_forbidden_character(c));
  }
  for (const char32_t c : {U'\t', U'\n', U' ', U'\u00a0', U'\u200f', U'\ufffd', U'😀'}) {
    CHECK_FALSE(is_forbidden_character(c));
  }
}

TEST_CASE("graphemes are what a person counts") {
  CHECK(count_graphemes("") == 0);
  CHECK(count_graphemes("señal") == 5);
  CHECK(count_graphemes("e\u0301") == 1);
  CHECK(count_graphemes("مَثَل") == 3);
  CHECK(count_graphemes("👩‍👩‍👧") == 1);
  CHECK(count_graphemes("नमस्ते") <= 4);
}

TEST_CASE("graphemes know their bytes and cells") {
  const std::vector<Grapheme> parts = graphemes("a标\u200b");
  REQUIRE(parts.size() == 3);
  CHECK(parts[1].begin == 1);
  CHECK(parts[1].bytes == 3);
  CHECK(parts[0].cells == 1);
  CHECK(parts[1].cells == 2);
  CHECK(parts[2].cells == 0);
}

}  // namespace pliego::utf8_test
