#include "content/phone_keys.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"

namespace pliego::content {

namespace {

constexpr std::size_t area_digits = 3, shortest_word = 3;

bool is_on_key(char c) { return c >= 'a' && c <= 'z'; }

char key_of(char letter) {
  constexpr std::string_view keys = "22233344455566677778889999";
  const char small = ascii_small(letter);
  return is_on_key(small) ? keys[static_cast<std::size_t>(small - 'a')] : letter;
}

// The digit that a letter is taken for and nothing else, or the letter.
char looked_at(char letter) {
  if (letter == 'o') return '0';
  return letter == 'i' || letter == 'l' ? '1' : letter;
}

// o 0, i and l 1, z 2, s 5, b 6 or 8, g 6 or 9, q 9: whether letters alone would not be a word.
bool may_be_digits(std::string_view letters) {
  return letters.find_first_not_of("oilzsbgq") == std::string_view::npos;
}

bool touches_digit(std::string_view number, std::size_t begin, std::size_t end) {
  return (begin > 0 && is_ascii_digit(number[begin - 1])) ||
         (end < number.size() && is_ascii_digit(number[end]));
}

// Whether the letters from `begin` to `end` are digits to whoever typed them.
bool are_lookalikes(std::string_view number, std::size_t begin, std::size_t end) {
  const std::string_view letters = number.substr(begin, end - begin);
  if (letters.find_first_not_of("oil") != std::string_view::npos) return false;
  if (letters.size() < shortest_word) {  // "l-555"
    if (begin > 0 && number[begin - 1] == '-') --begin;
    if (end < number.size() && number[end] == '-') ++end;
  }
  return touches_digit(number, begin, end);
}

// With digits in the place of those; nothing where other letters are no word.
std::optional<std::string> with_lookalikes(std::string_view number) {
  std::string digits(number);
  for (std::size_t at = 0; at < number.size(); ++at) {
    if (!is_on_key(number[at])) continue;
    std::size_t end = at;
    while (end < number.size() && is_on_key(number[end])) ++end;
    const std::string_view letters = number.substr(at, end - at);
    const bool is_word = letters.size() >= shortest_word && !may_be_digits(letters);
    if (are_lookalikes(number, at, end))
      std::transform(letters.begin(), letters.end(),
                     digits.begin() + static_cast<std::ptrdiff_t>(at), looked_at);
    else if (!is_word)
      return std::nullopt;
    at = end - 1;
  }
  return digits;
}

}  // namespace

std::string keyed(std::string_view letters) {
  std::string digits(letters);
  std::transform(digits.begin(), digits.end(), digits.begin(), key_of);
  return digits;
}

std::optional<std::string> without_letters(std::string_view number) {
  const auto digits = with_lookalikes(number);
  if (!digits) return std::nullopt;
  const auto first = std::find_if(digits->begin(), digits->end(), is_on_key);
  if (first == digits->end()) return digits;
  constexpr std::ptrdiff_t line = 4, exchange_and_line = 7;
  const auto letters = std::count_if(first, digits->end(), is_on_key);
  const std::size_t plus = digits->find('+');
  const bool is_here = plus == std::string::npos || digits->compare(plus, 2, "+1") == 0;
  const bool ends_it = std::none_of(first, digits->end(), is_ascii_digit);
  const bool is_behind = std::count_if(digits->begin(), first, is_ascii_digit) >=
                         static_cast<std::ptrdiff_t>(area_digits);
  if (!is_here || !ends_it || !is_behind || letters < line || letters > exchange_and_line)
    return std::nullopt;
  std::string whole(digits->begin(), first);
  std::copy_if(first, digits->end(), std::back_inserter(whole), is_on_key);  // "quit-now"
  return keyed(whole);
}

}  // namespace pliego::content
