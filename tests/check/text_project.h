// The small project with lists of words, and one text of its card changed.
#pragma once

#include <string>
#include <vector>

#include "check/text_check.h"
#include "support/small_project.h"

namespace pliego::test {

struct TextProject {
  TextProject();

  void english(const std::string& text) const;  // intro.text, in double quotes
  void spanish(const std::string& text) const;

  // Everything of both languages.
  Diagnostics check() const;
  // "rule:what is marked" of each error, by place.
  std::vector<std::string> errors() const;

  SmallProject small;
};

// The errors of one text.
std::vector<std::string> errors_in_english(const std::string& text);
std::vector<std::string> errors_in_spanish(const std::string& text);

}  // namespace pliego::test
