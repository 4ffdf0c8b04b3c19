#include <string>

#include "base/utf8.h"
#include "check/spelled_word.h"
#include "check/syllables.h"

namespace pliego::check {

namespace {

constexpr std::u32string_view strong = U"aeoáéó", weak = U"iuü", accented_weak = U"íú";

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_plain_vowel(char32_t c) {
  return is_one_of(c, strong) || is_one_of(c, weak) || is_one_of(c, accented_weak);
}

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) letters += next_code_point(word, &at);
  return letters;
}

class SpanishWord {
 public:
  explicit SpanishWord(std::u32string letters) : letters_(std::move(letters)) {}

  int syllables() const {
    int count = 0;
    char32_t before = 0;  // the vowel that the next one may join
    for (std::size_t at = 0; at < letters_.size(); ++at) {
      if (!is_vowel(at)) {
        if (letters_[at] != U'h' || at + 1 == letters_.size() || !is_vowel(at + 1)) before = 0;
        continue;
      }
      if (before == 0 || is_hiatus(before, vowel(at))) ++count;
      before = vowel(at);
    }
    return count;
  }

 private:
  char32_t letter(std::size_t at) const { return at < letters_.size() ? letters_[at] : 0; }

  // "rey", "muy", "y": a vowel unless another one follows.
  bool is_vowel(std::size_t at) const {
    if (letters_[at] == U'y') return !is_plain_vowel(letter(at + 1));
    return is_plain_vowel(letters_[at]) && !is_silent(at);
  }

  char32_t vowel(std::size_t at) const { return letters_[at] == U'y' ? U'i' : letters_[at]; }

  bool is_silent(std::size_t at) const {
    if (letters_[at] != U'u' || at == 0 || !is_one_of(letter(at + 1), U"eiéí")) return false;
    return letters_[at - 1] == U'q' || letters_[at - 1] == U'g';
  }

  static bool is_hiatus(char32_t left, char32_t right) {
    if (left == right) return true;
    if (is_one_of(left, strong)) return is_one_of(right, strong) || is_one_of(right, accented_weak);
    return is_one_of(left, accented_weak) && is_one_of(right, strong);
  }

  std::u32string letters_;
};

}  // namespace

int spanish_syllables(std::string_view word) {
  if (word.find_first_of("0123456789") != std::string_view::npos)
    return std::max(1, static_cast<int>(std::count_if(word.begin(), word.end(), is_digit)));
  const int count = SpanishWord(letters_of(word)).syllables();
  return count > 0 ? count : std::max(1, count_characters(word));
}

}  // namespace pliego::check
