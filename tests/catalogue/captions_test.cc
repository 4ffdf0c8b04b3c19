// What goes with a picture into a post.
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <catch2/catch.hpp>
#include <memory>

#include "files/files.h"
#include "program/desk.h"
#include "program/rendered.h"

namespace pliego::captions_test {

using namespace pliego::test;

namespace {

// As a reader counts, and most services do: grapheme clusters (UAX 29).
int characters_in(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> at(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  REQUIRE(U_SUCCESS(status));
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
  at->setText(characters);
  int count = 0;
  while (at->next() != icu::BreakIterator::DONE) ++count;
  return count;
}

// The paragraph after the line "<label>:".
std::string under(const std::string& text, const std::string& label) {
  const std::size_t at = text.find(label + ":\n");
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + label.size() + 2;
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("Every picture comes with alternative text and a caption of at most 280 characters",
          "[files]") {
  const auto texts = everything().texts();
  CHECK(texts.size() >= 40);
  for (const Output& output : texts) {
    INFO(output.name());
    const std::string text = read_file(output.file);
    const auto& material = real_desk().material(output.word("material"), output.word("language"));
    const std::string alt = under(text, material.picture.alt_label),
                      caption = under(text, material.picture.caption_label);
    CHECK_FALSE(alt.empty());
    CHECK_FALSE(caption.empty());
    CHECK(characters_in(caption) <= 280);
  }
}

}  // namespace pliego::captions_test
