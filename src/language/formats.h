// How one language writes numbers, shares, days and lists.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::language {

class Formats {
 public:
  // For a canonical tag such as "es-US". `percent` is a pattern around {number}, or empty for ICU's
  // own. ICU's formatters are slow to make, so each thread keeps those it has made; they never
  // change.
  static const Formats& of(const std::string& locale, const std::string& percent);

  Formats(const std::string& locale, std::string percent);
  ~Formats();

  const std::string& locale() const { return locale_; }

  std::string number(double value) const;        // every decimal that it has: nothing is rounded
  std::string share(double value) const;         // 37.5 as "37.5%"
  std::string day(std::string_view date) const;  // YYYY-MM-DD, in words; Gregorian
  std::string month_day(std::string_view date) const;             // without the year: "February 8"
  std::string language_name(std::string_view tag) const;          // within a sentence: "inglés"
  std::string list(const std::vector<std::string>& items) const;  // "inglés y español"

 private:
  struct Makers;
  std::string locale_;
  std::string percent_;
  std::unique_ptr<const Makers> makers_;
};

}  // namespace pliego::language
