// Words and phrases of a list, found in any of their forms, each with what to write instead.
#pragma once

#include <string>
#include <vector>

#include "check/finding.h"
#include "content/word_list.h"
#include "language/phrases.h"

namespace pliego::check {

class Terms {
 public:
  // Findings are of `rule`; their message is the word in quotes and `what` ("shames people").
  Terms(const std::vector<content::Term>& terms, std::string rule, std::string what,
        language::WordFinder& finder);

  // `text` as of text_as_read() with proper names masked, `words` those of it. Of forms that begin
  // at one word the longest is taken.
  std::vector<Finding> find(std::string_view text, const std::vector<language::Word>& words) const;

 private:
  std::string rule_, what_;
  std::vector<std::string> instead_;  // by term
  language::Phrases phrases_;         // ids: places in instead_
};

}  // namespace pliego::check
