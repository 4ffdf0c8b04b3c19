#include "translate/word_diff.h"

#include <algorithm>

namespace pliego::translate {

namespace {

using Kind = DiffPart::Kind;
using Words = std::vector<std::string_view>;

constexpr std::size_t most_cells = 4'000'000;  // of the table: two texts of 2000 words

// Words, each with the spaces after it.
Words words_of(std::string_view text) {
  Words words;
  while (!text.empty()) {
    const std::size_t word = std::min(text.find(' '), text.size());
    const std::size_t end = std::min(text.find_first_not_of(' ', word), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

std::string_view without_spaces(std::string_view word) {
  return word.substr(0, word.find_last_not_of(' ') + 1);
}

bool same(std::string_view one, std::string_view other) {
  return without_spaces(one) == without_spaces(other);
}

// cell [i, j]: the length of the longest common subsequence of what follows word i and word j.
std::vector<int> common_lengths(const Words& before, const Words& after) {
  const std::size_t width = after.size() + 1;
  std::vector<int> table((before.size() + 1) * width, 0);
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      int& cell = table[i * width + j];
      cell = same(before[i], after[j])
                 ? table[(i + 1) * width + j + 1] + 1
                 : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  return table;
}

// Of the parts since the last that was the same, what is removed stands first.
class Parts {
 public:
  void add(Kind kind, std::string_view text) {
    if (kind == Kind::removed) removed_ += text;
    if (kind == Kind::added) added_ += text;
    if (kind != Kind::same) return;
    flush();
    put(Kind::same, std::string(text));
  }

  std::vector<DiffPart> take() {
    flush();
    return std::move(parts_);
  }

 private:
  void flush() {
    put(Kind::removed, std::move(removed_));
    put(Kind::added, std::move(added_));
    removed_.clear();
    added_.clear();
  }
  void put(Kind kind, std::string text) {
    if (text.empty()) return;
    if (!parts_.empty() && parts_.back().kind == kind)
      parts_.back().text += text;
    else
      parts_.push_back({kind, std::move(text)});
  }

  std::vector<DiffPart> parts_;
  std::string removed_, added_;
};

}  // namespace

std::vector<DiffPart> word_diff(std::string_view before, std::string_view after) {
  const Words old_words = words_of(before), new_words = words_of(after);
  Parts parts;
  std::size_t i = 0, j = 0;
  if ((old_words.size() + 1) * (new_words.size() + 1) <= most_cells) {
    const std::vector<int> lengths = common_lengths(old_words, new_words);
    const std::size_t width = new_words.size() + 1;
    while (i < old_words.size() && j < new_words.size()) {
      if (same(old_words[i], new_words[j])) {
        parts.add(Kind::same, new_words[j]);
        ++i, ++j;
      } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
        parts.add(Kind::removed, old_words[i++]);
      } else {
        parts.add(Kind::added, new_words[j++]);
      }
    }
  }
  while (i < old_words.size()) parts.add(Kind::removed, old_words[i++]);
  while (j < new_words.size()) parts.add(Kind::added, new_words[j++]);
  return parts.take();
}

std::string diff_text(const std::vector<DiffPart>& parts) {
  std::string text;
  for (const DiffPart& part : parts) {
    if (part.kind == Kind::same) text += part.text;
    if (part.kind == Kind::removed) text += "[-" + part.text + "-]";
    if (part.kind == Kind::added) text += "{+" + part.text + "+}";
  }
  return text;
}

}  // namespace pliego::translate
