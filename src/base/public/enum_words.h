// Enums that files and requests write as words. Each has a word_of() beside it: the one table by
// which its words are read, told and listed.
//
//   enum class Sides { both, front, back };
//   constexpr std::string_view word_of(Sides sides) {
//     switch (sides) {
//       case Sides::both:
//         return "both";
//       …
//     }
//     return {};
//   }
//
// Its values count from 0 on; the compiler (-Wswitch) names one that has no word.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace pliego {

template <class E>
concept Worded = std::is_enum_v<E> && requires(E value) {
  { word_of(value) } -> std::same_as<std::string_view>;
};

// Every value, as the enum orders them.
template <Worded E>
std::vector<E> all_values() {
  std::vector<E> all;
  for (int i = 0; !word_of(static_cast<E>(i)).empty(); ++i) all.push_back(static_cast<E>(i));
  return all;
}

template <Worded E>
std::vector<std::string> words_of_values(const std::vector<E>& values = all_values<E>()) {
  std::vector<std::string> words;
  for (const E value : values) words.emplace_back(word_of(value));
  return words;
}

// nullopt: no value is called so.
template <Worded E>
std::optional<E> value_called(std::string_view word) {
  for (const E value : all_values<E>())
    if (word_of(value) == word) return value;
  return std::nullopt;
}

}  // namespace pliego
