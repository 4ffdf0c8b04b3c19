// Numbers and words of SVG's attributes, one after the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pliego::picture {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end();          // but for white space
  void skip_spaces();     // white space alone
  void skip_separator();  // white space and one comma
  bool take(char c);      // after white space
  std::optional<double> number();
  std::optional<bool> flag();        // 0 or 1, which needs nothing behind it
  std::string_view word();           // letters, hyphens among them; may be empty
  std::string_view until(char end);  // and over it
  char peek();                       // after white space; 0 at the end
  std::string_view rest() const { return rest_; }
  void drop(std::size_t count) { rest_.remove_prefix(count); }

 private:
  std::string_view rest_;
};

// Numbers parted by white space and commas; those before the first thing that is none.
std::vector<double> numbers(std::string_view text);

std::string_view trimmed(std::string_view text);

}  // namespace pliego::picture
