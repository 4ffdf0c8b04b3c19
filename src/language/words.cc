#include "language/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "language/icu_parts.h"
#include "language/unicode.h"

namespace pliego::language {

namespace {

void mask(std::string& text, std::size_t begin, std::size_t end) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
            text.begin() + static_cast<std::ptrdiff_t>(end), masked);
}

void mask_link_addresses(std::string& text) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1))
    mask(text, at + 1, std::min(text.find(')', at), text.size() - 1) + 1);
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ'; }

// [begin, end) without its apostrophes, which part words here.
void add_parts(std::string_view text, std::size_t begin, std::size_t end,
               std::vector<Word>& words) {
  const auto add = [&](std::size_t from, std::size_t to) {
    if (to > from) words.push_back({from, to, folded(text.substr(from, to - from))});
  };
  std::size_t from = begin;
  for (std::size_t at = begin; at < end;) {
    const std::size_t here = at;
    if (!is_apostrophe(next_code_point(text, &at))) continue;
    add(from, here);
    from = at;
  }
  add(from, end);
}

// A letter or a digit ends before or begins at `at`: no name begins or ends there.
bool is_inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  const auto is_part = [](char c) {
    return (c & 0x80) != 0 || u_isalnum(static_cast<unsigned char>(c));
  };
  return is_part(text[at - 1]) && is_part(text[at]);
}

}  // namespace

std::string folded(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  expect(status, "ICU can't fold case");
  const icu::UnicodeString result = form->normalize(utf16(word), status);
  expect(status, "ICU can't fold case");
  return utf8(result);
}

std::string printed_text(std::string_view pattern) {
  std::string text(pattern);
  int depth = 0;  // odd: between braces that hold a name or keys
  for (char& c : text) {
    const bool opens = c == '{', closes = c == '}';
    depth += opens;
    if (opens || closes || depth % 2 == 1) c = masked;
    if (closes && depth > 0) --depth;
    if (c == '_') c = ' ';  // a blank to fill in; ICU would take it for a letter
  }
  mask_link_addresses(text);
  return text;
}

void mask_name(std::string& text, std::string_view name) {
  if (name.empty()) return;
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (!is_inside_word(text, at) && !is_inside_word(text, end)) mask(text, at, end);
  }
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
    const bool joins = c == ' ' || c == '\n' || c == 0xA0 || c == '*' || c == '-' || c == 0x2010 ||
                       c == 0x2011 || c == 0x202F;
    if (!joins) return false;
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

}  // namespace pliego::language
