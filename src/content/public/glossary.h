// content/glossary.yaml: the terms of the field, and how each language says them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "yaml/yaml.h"

namespace pliego::content {

// How one language says a term.
struct ChosenTerm {
  std::string chosen;              // as translators are told it
  std::vector<std::string> forms;  // `chosen` and all others in which it may stand, in full
  std::vector<std::string> avoid;  // what is not said in its place, in full
  bool may_be_left_out = false;    // a text may do without it
  yaml::Mark mark;
};

struct GlossaryTerm {
  std::string name;
  std::string term;
  std::vector<std::string> forms;  // `term` and its other forms in the source, in full
  std::string definition;
  std::map<std::string, ChosenTerm, std::less<>> languages;  // by folder
  yaml::Mark mark;
};

}  // namespace pliego::content
