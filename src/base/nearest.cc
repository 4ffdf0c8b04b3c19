// The nearest known word to a misspelt one.
#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/diagnostic.h"
#include "base/utf8.h"

namespace pliego {

namespace {

// Case never decides what somebody meant.
std::u32string folded(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, &offset));
    result += static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
  }
  return result;
}

// Levenshtein's distance, with two neighbours swapped as one step (optimal string alignment).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0u);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

// People rarely miss a word's first letter, unless by a single slip.
bool begins_otherwise(const std::u32string& a, const std::u32string& b) {
  return !a.empty() && !b.empty() && a[0] != b[0] && distance(a, b) > 1;
}

std::string_view stem_of(std::string_view path) {
  for (const std::string_view ending : {".yaml", ".yml", ".pdf"})
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path.substr(path.find_last_of("/\\") + 1);
}

}  // namespace

std::string nearest_hint(std::string_view wrong, const std::vector<std::string>& known) {
  constexpr std::size_t longest_word = 100;  // the distance is quadratic
  // "content/en/palm-card.yaml", as a file browser or the shell writes the name.
  if (const std::string_view stem = stem_of(wrong); stem != wrong)
    if (std::find(known.begin(), known.end(), stem) != known.end())
      return "Did you mean '" + std::string(stem) + "'?";
  if (wrong.size() > longest_word) return {};
  const std::u32string word = folded(wrong);
  const std::string* nearest = nullptr;
  std::size_t nearest_distance = 0;
  for (const std::string& candidate : known) {
    if (candidate.size() > longest_word || candidate == wrong) continue;
    const std::u32string other = folded(candidate);
    std::size_t steps = distance(word, other);
    if (begins_otherwise(word, other)) ++steps;  // "header" is not meant to be "leaders"
    if (steps > std::max(word.size(), other.size()) / 3) continue;
    if (!nearest || steps < nearest_distance) {
      nearest = &candidate;
      nearest_distance = steps;
    }
  }
  return nearest ? "Did you mean '" + *nearest + "'?" : std::string();
}

}  // namespace pliego
