// Numbers typed into a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pliego::check {

struct DigitGroup {
  std::size_t begin = 0, end = 0;  // bytes
  std::string digits;              // as 0 to 9, whatever script they are written in
  bool attached = false;           // to a letter: "1st", "B2"
};

// Groups with a hyphen, a space or another sign between them that may make one number of them.
struct NumberRun {
  std::vector<DigitGroup> groups;
  bool has_point = false;   // a point or comma between digits: "37.5", "1,234"
  bool is_percent = false;  // '%' or '٪' stands after it

  std::size_t begin() const { return groups.front().begin; }
  std::size_t end() const { return groups.back().end; }
  std::string digits() const;  // of all groups
};

std::vector<NumberRun> number_runs(std::string_view text);

enum class NumberKind {
  plain,   // a year, a day, or one or two digits: may be typed
  phone,   // seven digits or more
  code,    // three digits or more that are no year: 988, 88788
  figure,  // percent, or with a point or comma
};

NumberKind kind_of(const NumberRun& run);

}  // namespace pliego::check
