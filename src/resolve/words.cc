#include "resolve/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "resolve/icu_parts.h"
#include "resolve/unicode.h"

namespace pliego::resolve {

namespace {

// Apostrophes, and a blank: UAX #29 takes them for a part of a word.
bool parts_word(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'＇' || c == 0x202F;
}

// [begin, end) without its apostrophes, which part words here.
void add_parts(std::string_view text, std::size_t begin, std::size_t end,
               std::vector<Word>& words) {
  const auto add = [&](std::size_t from, std::size_t to) {
    if (to > from) words.push_back({from, to, folded(text.substr(from, to - from))});
  };
  std::size_t from = begin;
  for (std::size_t at = begin; at < end;) {
    const std::size_t here = at;
    if (!parts_word(next_code_point(text, &at))) continue;
    add(from, here);
    from = at;
  }
  add(from, end);
}

}  // namespace

std::string folded(std::string_view word) {
  // In ASCII that is no more than small letters.
  if (std::none_of(word.begin(), word.end(), [](char c) { return (c & 0x80) != 0; }))
    return ascii_small(word);
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  expect(status, "ICU can't fold case");
  const icu::UnicodeString result = form->normalize(utf16(word), status);
  expect(status, "ICU can't fold case");
  return utf8(result);
}

WordFinder::WordFinder() {
  UErrorCode status = U_ZERO_ERROR;
  breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  expect(status, "ICU has no rules for words");
}

std::vector<Word> WordFinder::words(std::string_view text) {
  std::vector<Word> words;
  each_part(*breaks_, text, [&](std::size_t begin, std::size_t end) {
    if (breaks_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) add_parts(text, begin, end, words);
  });
  return words;
}

bool are_one_phrase(std::string_view text, const Word& left, const Word& right) {
  for (std::size_t at = left.end; at < right.begin;) {
    const char32_t c = next_code_point(text, &at);
    const bool hyphen = c == '-' || c == 0x2010 || c == 0x2011;
    if (!hyphen && c != '*' && !u_isUWhiteSpace(static_cast<UChar32>(c))) return false;
  }
  return true;
}

bool stands_at(std::string_view text, const std::vector<Word>& words, std::size_t at,
               const std::vector<std::string>& phrase) {
  if (phrase.empty() || at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[at + i].folded != phrase[i]) return false;
    if (i > 0 && !are_one_phrase(text, words[at + i - 1], words[at + i])) return false;
  }
  return true;
}

}  // namespace pliego::resolve
