#include "base/page_words.h"

namespace pliego {
namespace {

constexpr std::size_t most_named = 5;

// Neighbours together: "5 to 7".
std::vector<std::string> stretches(const std::vector<int>& numbers) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    const std::string first = std::to_string(numbers[i]);
    all.push_back(end == i + 1 ? first : first + " to " + std::to_string(numbers[end - 1]));
    i = end;
  }
  return all;
}

}  // namespace

std::string page_words(const std::vector<int>& numbers) {
  std::vector<std::string> all = stretches(numbers);
  if (all.size() > most_named) {
    all.resize(most_named);
    all.push_back("others");
  }
  std::string out = numbers.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < all.size(); ++i)
    out += (i == 0 ? "" : i + 1 == all.size() ? " and " : ", ") + all[i];
  return out;
}

}  // namespace pliego
