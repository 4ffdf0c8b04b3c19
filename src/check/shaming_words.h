// Rule "shaming-word": terms that shame, in any inflected form, with the preferred term.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/finding.h"
#include "check/words.h"
#include "content/word_list.h"

namespace pliego::check {

class ShamingWords {
 public:
  ShamingWords(const content::WordList& list, WordFinder& finder);

  // `text` as of printed_text() with proper names masked, `words` those of it.
  std::vector<Finding> find(std::string_view text, const std::vector<Word>& words) const;

 private:
  struct Form {
    std::vector<std::string> phrase;  // folded
    std::string instead;
  };
  const Form* longest_at(std::string_view text, const std::vector<Word>& words,
                         std::size_t at) const;

  std::map<std::string, std::vector<Form>, std::less<>> forms_;  // by their first word
};

}  // namespace pliego::check
