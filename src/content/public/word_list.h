// content/words/<language>.yaml: what is not said in a language, what could be said more simply,
// how hard texts may be, and how numbers are told there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/material.h"
#include "yaml/yaml.h"

namespace pliego::content {

// A word or phrase with what to write in its place.
struct Term {
  std::vector<std::string> forms;  // every inflected form, in full
  std::string instead;             // the preferred term
  yaml::Mark mark;
};

// How hard a text may be for its readers; what is not set is not asked for.
struct ReadingTarget {
  std::optional<double> flesch_kincaid, smog;       // the highest school grade
  std::optional<double> fernandez_huerta, inflesz;  // the lowest score
  int sentence = 0;                                 // words of the longest; 0: any length
};

struct WordList {
  std::string language;  // the folder: "es"
  std::vector<Term> terms;
  std::vector<Term> simpler;         // long words, each with a simpler one
  std::vector<std::string> names;    // proper names that may have such words, as printed
  std::vector<std::string> numbers;  // words for numbers, the smallest first
  std::vector<std::string> shares;   // what stands between the numbers of a share: "out of"
  std::vector<std::string> percent;  // words for a hundredth: "per cent"
  std::map<Audience, ReadingTarget> reading;
};

}  // namespace pliego::content
