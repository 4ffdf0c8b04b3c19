// PDF's syntax, token by token (ISO 32000-1, 7.2 and 7.3). Whatever follows whatever: a blank
// stands where two tokens would else run together, and nowhere else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pliego::draw {

class SyntaxWriter {
 public:
  // Appends to `to`, of which nothing but this writer may write while it is in use.
  explicit SyntaxWriter(std::string& to) : to_(to) {}

  void open_array() { delimiter("["); }
  void close_array() { delimiter("]"); }
  void open_dictionary() { delimiter("<<"); }
  void close_dictionary() { delimiter(">>"); }

  // Any bytes, without slash; what a name can't hold as it is, is written as #20 (7.3.5).
  void name(std::string_view bytes);
  // A string of any bytes: in hexadecimal, or as characters between parentheses.
  void hexadecimal(std::string_view bytes);
  void literal(std::string_view bytes);
  void integer(long long value);
  void reference(int object_number);
  // A whole token as it is written: a number, a keyword, or what another writer made.
  void token(std::string_view written);
  // Where a token goes in later, such as a reference to what has no number yet: its place in `to`.
  std::size_t leave_hole();

 private:
  void delimiter(std::string_view written);

  std::string& to_;
  bool after_regular_ = false;  // the last character written would run together with another
};

}  // namespace pliego::draw
