// What is wrong with a file, in words for people that go on after its name: "its content ends
// within a value". All else that is thrown while a file is read is in a library's words.
#pragma once

#include <stdexcept>

namespace pliego::inserts {

class Damage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace pliego::inserts
