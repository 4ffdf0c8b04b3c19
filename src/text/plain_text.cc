#include "text/plain_text.h"

#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace pliego::text {
namespace {

constexpr double endless = 1e6;  // points

icu::UnicodeString utf16(const std::string& text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// By its first letter that has a direction (UAX 9, P2 and P3).
bool is_right_to_left(const std::string& text) {
  const icu::UnicodeString units = utf16(text);
  return ubidi_getBaseDirection(units.getBuffer(), units.length()) == UBIDI_RTL;
}

std::vector<std::string> clusters(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return {text};
  const icu::UnicodeString units = utf16(text);
  breaks->setText(units);
  std::vector<std::string> all;
  std::int32_t begin = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    units.tempSubStringBetween(begin, end).toUTF8String(all.emplace_back());
    begin = end;
  }
  return all;
}

}  // namespace

std::optional<std::vector<Line>> plain_lines(Typesetter& typesetter, const PlainText& text,
                                             double width) {
  ParagraphInput input;
  input.spans = {{.text = text.text, .style = {.font = text.font, .size = text.size}}};
  input.language = text.language;
  input.right_to_left = is_right_to_left(text.text);
  input.width = width;
  input.hyphenate = false;
  Paragraph set = typesetter.set(input);
  if (!set.missing.empty()) return std::nullopt;
  return std::move(set.lines);
}

std::optional<std::vector<Line>> plain_letters(Typesetter& typesetter, const PlainText& text) {
  std::vector<Line> all;
  PlainText one = text;
  for (std::string& letter : clusters(text.text)) {
    one.text = std::move(letter);
    auto lines = plain_lines(typesetter, one, endless);
    if (!lines) return std::nullopt;
    all.push_back(lines->empty() ? Line{} : std::move(lines->front()));
  }
  if (is_right_to_left(text.text)) std::reverse(all.begin(), all.end());
  return all;
}

}  // namespace pliego::text
