// A message's pattern (ICU MessageFormat around CommonMark) taken apart into words and all else,
// for programs that change its words and nothing else. Patterns that the checks have passed.
#pragma once

#include <string_view>

namespace pliego::translate {

class PatternVisitor {
 public:
  virtual ~PatternVisitor() = default;
  virtual void word(std::string_view text) = 0;  // letters, digits and marks without a space
  virtual void space(std::string_view text) = 0;
  virtual void value(std::string_view text) = 0;  // "{name}", "#", with all that is in the braces
  // What must come back as it is: markup's addresses, escapes, web addresses, a plural's keywords.
  virtual void other(std::string_view text) = 0;
  virtual void begin_branch() = 0;  // of a plural or select: a message of its own
  virtual void end_branch() = 0;
};

void walk_pattern(std::string_view pattern, PatternVisitor& visitor);

}  // namespace pliego::translate
