// How one language writes numbers, shares, days and lists: by its own file (resolve/forms.h), else
// by what ICU knows of that language and of no other, else in the source's words, marked.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/forms.h"

namespace pliego::resolve {

class Formats {
 public:
  // For a canonical tag such as "es-US". ICU's formatters are slow to make, so each thread keeps
  // those it has made; they never change.
  static const Formats& of(const std::string& locale, const Forms& forms = {});

  Formats(const std::string& locale, Forms forms);
  ~Formats();

  const std::string& locale() const { return locale_; }

  // Whether ICU has a form of the language's own: no code, and nothing of a parent that is another
  // language (CLDR has Haitian Creole inherit from French).
  bool knows(std::string_view form) const;

  std::string number(double value) const;        // every decimal that it has: nothing is rounded
  std::string share(double value) const;         // 37.5 as "37.5%"
  std::string day(std::string_view date) const;  // YYYY-MM-DD, in words; Gregorian
  std::string month_day(std::string_view date) const;             // without the year: "February 8"
  std::string language_name(std::string_view tag) const;          // within a sentence: "inglés"
  std::string list(const std::vector<std::string>& items) const;  // "inglés y español"

 private:
  struct Makers;
  const std::string* given(std::string_view form) const;
  std::string by_pattern(std::string_view form, std::string_view date) const;
  std::string in_source(const std::string& words) const;

  std::string locale_;
  Forms forms_;
  std::unique_ptr<const Makers> makers_;
};

}  // namespace pliego::resolve
