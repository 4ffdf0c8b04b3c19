// What an option's value must be, said for people. For the files that name options.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/listed.h"
#include "base/units.h"

namespace pliego::cli {

// One of these words.
inline CLI::Validator one_of(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "{" : ",") + word;
  return CLI::Validator(
      [words](const std::string& given) {
        if (std::find(words.begin(), words.end(), given) != words.end()) return std::string();
        return "takes " + listed(words, "or") + ", not '" + given + "'";
      },
      all + "}");
}

// Any word but an empty one.
inline CLI::Validator not_empty() {
  return CLI::Validator(
      [](const std::string& given) {
        if (given.find_first_not_of(" \t") != std::string::npos) return std::string();
        return std::string(
            "is empty: write a word there, or leave it out. A variable of a script may have no "
            "value");
      },
      "");
}

// A whole number from `least` to `most`.
inline CLI::Validator whole_number(int least, int most) {
  return CLI::Validator(
      [least, most](const std::string& given) {
        int number = 0;
        const auto [end, error] =
            std::from_chars(given.data(), given.data() + given.size(), number);
        const bool is_whole = error == std::errc() && end == given.data() + given.size();
        if (is_whole && number >= least && number <= most) return std::string();
        return "takes a whole number from " + std::to_string(least) + " to " +
               std::to_string(most) + ", not '" + given + "'";
      },
      "");
}

// A number from `least` to `most`.
inline CLI::Validator number(double least, double most) {
  return CLI::Validator(
      [least, most](const std::string& given) {
        const auto value = parse_number(given);
        if (value && *value >= least && *value <= most) return std::string();
        return "takes a number from " + CLI::detail::to_string(least) + " to " +
               CLI::detail::to_string(most) + ", not '" + given + "'";
      },
      "");
}

}  // namespace pliego::cli
