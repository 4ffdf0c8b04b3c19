// Words and phrases of a list, found in any of their forms, each with what to write instead.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/finding.h"
#include "check/words.h"
#include "content/word_list.h"

namespace pliego::check {

class Terms {
 public:
  // Findings are of `rule`; their message is the word in quotes and `what` ("shames people").
  Terms(const std::vector<content::Term>& terms, std::string rule, std::string what,
        WordFinder& finder);

  // `text` as of printed_text() with proper names masked, `words` those of it. Of forms that begin
  // at one word the longest is taken.
  std::vector<Finding> find(std::string_view text, const std::vector<Word>& words) const;

 private:
  struct Form {
    std::vector<std::string> phrase;  // folded
    std::string instead;
  };
  const Form* longest_at(std::string_view text, const std::vector<Word>& words,
                         std::size_t at) const;

  std::string rule_, what_;
  std::map<std::string, std::vector<Form>, std::less<>> forms_;  // by their first word
};

}  // namespace pliego::check
