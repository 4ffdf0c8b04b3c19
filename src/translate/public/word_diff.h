// What changed between two texts, word by word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego::translate {

struct DiffPart {
  enum class Kind { same, removed, added };
  Kind kind = Kind::same;
  std::string text;  // words with the spaces after them
  bool operator==(const DiffPart&) const = default;
};

// The parts of both texts in order, what is removed before what is added (longest common
// subsequence of the words; of texts with thousands of words the whole, out and in).
std::vector<DiffPart> word_diff(std::string_view before, std::string_view after);

// "Call [-or text -]{+now +}988", as `git diff --word-diff` marks it.
std::string diff_text(const std::vector<DiffPart>& parts);

}  // namespace pliego::translate
