#include "text/hyphenate.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"

namespace pliego::text {
namespace {

constexpr std::size_t min_letters = 6;

// Characters [begin, end) of ParagraphText::chars.
struct Letters {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// Anything that makes a dotted, slashed or hyphenated whole of what stands around it.
bool is_connector(char32_t c) {
  return is_digit(c) || c == '-' || c == hyphen || c == no_break_hyphen || c == '/' || c == '@' ||
         c == '_' || c == '&' || c == 0x2044;
}

class Divider {
 public:
  Divider(const ParagraphText& text, const ParagraphInput& input, const Library& library)
      : text_(text), input_(input), library_(library) {}

  void divide(const Word& word, std::vector<Opportunity>& points) const {
    if (input_.spans[word.span].isolate_ltr || word.visible_end == word.begin) return;
    const Letters letters = only_letters(word);
    if (letters.size() < min_letters || in_capitals(letters)) return;
    const std::size_t from = byte(letters.begin), to = byte(letters.end);
    if (has_soft_hyphen(from, to)) return;
    const std::string_view slice = std::string_view(text_.utf8).substr(from, to - from);
    for (std::size_t point : library_.hyphenation_points(slice, language_of(input_, word.span)))
      points.push_back({.byte = from + point, .kind = Opportunity::Kind::hyphen});
  }

 private:
  std::size_t byte(std::size_t index) const {
    return index < text_.chars.size() ? text_.chars[index].byte : text_.utf8.size();
  }
  char32_t code(std::size_t index) const {
    return index < text_.chars.size() ? text_.chars[index].code : U' ';
  }

  // The word's letters, up to an apostrophe, without the marks around them; none where it holds
  // anything else or goes on in another style.
  Letters only_letters(const Word& word) const {
    Letters letters{text_.char_at(word.begin), 0};
    const std::size_t end = text_.char_at(word.visible_end);
    const std::size_t first = letters.begin;
    if (first > 0 && !is_space(code(first - 1)) && is_letter(code(first - 1))) return {};
    if (is_letter(code(end)) || is_connector(code(end))) return {};
    while (letters.begin < end && !is_letter(code(letters.begin))) ++letters.begin;
    letters.end = letters.begin;
    while (letters.end < end && is_letter(code(letters.end))) ++letters.end;
    for (std::size_t i = first; i < end; ++i) {
      const bool inside = i >= letters.begin && i < letters.end;
      if (!inside && (is_connector(code(i)) || letter_past_mark(letters, i))) return {};
    }
    return letters;
  }

  // "example.org" is no word; "survivor’s" is.
  bool letter_past_mark(const Letters& letters, std::size_t i) const {
    return i > letters.end && is_letter(code(i)) && !is_apostrophe(code(letters.end));
  }

  bool in_capitals(const Letters& letters) const {
    return u_isupper(static_cast<UChar32>(code(letters.begin + 1))) != 0;
  }

  bool has_soft_hyphen(std::size_t from, std::size_t to) const {
    return std::any_of(text_.soft_hyphens.begin(), text_.soft_hyphens.end(),
                       [&](std::size_t at) { return at > from && at < to; });
  }

  const ParagraphText& text_;
  const ParagraphInput& input_;
  const Library& library_;
};

}  // namespace

std::vector<Opportunity> add_hyphens(const std::vector<Opportunity>& breaks,
                                     const ParagraphText& text, const ParagraphInput& input,
                                     const std::vector<Word>& words, const Library& library) {
  std::vector<Opportunity> points;
  const Divider divider(text, input, library);
  for (const Word& word : words) divider.divide(word, points);
  std::vector<Opportunity> all;
  all.reserve(breaks.size() + points.size());
  std::merge(breaks.begin(), breaks.end(), points.begin(), points.end(), std::back_inserter(all),
             [](const Opportunity& a, const Opportunity& b) { return a.byte < b.byte; });
  return all;
}

}  // namespace pliego::text
