// A list of words and phrases, found in a text.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/words.h"

namespace pliego::resolve {

class PhraseFinder {
 public:
  // `id` is the caller's: several forms may have one.
  void add(std::string_view form, std::size_t id, WordFinder& finder);

  struct Hit {
    std::size_t begin = 0, end = 0;  // bytes
    std::size_t id = 0;
  };
  // `text` as of text_as_read(), `words` those of it. Of phrases that begin at one word the longest
  // is taken; none is looked for within another.
  std::vector<Hit> find(std::string_view text, const std::vector<Word>& words) const;

 private:
  struct Form {
    std::vector<std::string> phrase;  // folded
    std::size_t id = 0;
  };
  const Form* longest_at(std::string_view text, const std::vector<Word>& words,
                         std::size_t at) const;

  std::map<std::string, std::vector<Form>, std::less<>> forms_;  // by their first word
};

}  // namespace pliego::resolve
