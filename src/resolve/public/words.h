// A text as words with their places.
#pragma once

#include <unicode/brkiter.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::resolve {

std::string folded(std::string_view word);  // NFKC_Casefold (Unicode 3.13, R5): for comparing

struct Word {
  std::size_t begin = 0, end = 0;  // bytes
  std::string folded;
};

// Finds words as UAX #29 does, and divides them at apostrophes ("addict’s" has the word "addict").
// Not safe for use from several threads.
class WordFinder {
 public:
  WordFinder();
  std::vector<Word> words(std::string_view text);

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
};

// Whether no more than spaces, hyphens and marks of emphasis part two words.
bool are_one_phrase(std::string_view text, const Word& left, const Word& right);

// Whether `phrase` stands at words[at], each word next to the one before.
bool stands_at(std::string_view text, const std::vector<Word>& words, std::size_t at,
               const std::vector<std::string>& phrase);

}  // namespace pliego::resolve
