// The sentences of a piece, counted: what measures of reading ease are made of.
#pragma once

#include <unicode/brkiter.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/resolved.h"

namespace pliego::check {

struct Counts {
  int sentences = 0, words = 0, syllables = 0;
  int long_words = 0;  // of three syllables or more

  Counts& operator+=(const Counts& other);
};

struct Sentence {
  std::string text;
  Counts counts;      // of one sentence
  std::string block;  // the block's id
  yaml::Mark mark;    // of the text that it is in
};

// Finds sentences and words by the locale's rules (UAX #29); "U.S." ends no sentence.
// Not safe for use from several threads.
class ProseReader {
 public:
  // `syllables` counts those of a folded word. Throws std::runtime_error where ICU lacks its data.
  ProseReader(const std::string& locale, int (*syllables)(std::string_view));

  // Texts that end as sentences do, in reading order, with their values. Headings, labels and other
  // fragments, names, contacts, notices and works to read are no prose.
  std::vector<Sentence> sentences(const resolve::Material& material);

  // One text, whatever it ends with.
  std::vector<Sentence> sentences(std::string_view text);

 private:
  Counts count(std::string_view sentence);

  int (*syllables_)(std::string_view);
  std::unique_ptr<icu::BreakIterator> sentence_breaks_, word_breaks_;
};

Counts total(const std::vector<Sentence>& sentences);

}  // namespace pliego::check
