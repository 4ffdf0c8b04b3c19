// content/words/<language>.yaml: what is not said in a language, and how numbers are told there.
#pragma once

#include <string>
#include <vector>

#include "base/yaml.h"

namespace pliego::content {

// A word or phrase that shames whom it names.
struct Term {
  std::vector<std::string> forms;  // every inflected form, in full
  std::string instead;             // the preferred term
  yaml::Mark mark;
};

struct WordList {
  std::string language;  // the folder: "es"
  std::vector<Term> terms;
  std::vector<std::string> names;    // proper names that may have such words, as printed
  std::vector<std::string> numbers;  // words for numbers, the smallest first
  std::vector<std::string> shares;   // what stands between the numbers of a share: "out of"
  std::vector<std::string> percent;  // words for a hundredth: "per cent"
};

}  // namespace pliego::content
