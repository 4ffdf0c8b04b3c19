// What reading one file may cost: steps of work, and memory for what is kept, both in proportion to
// its size. A few bytes of a PDF may stand for gigabytes (compressed twice, drawn a million times,
// lists that hold each other), and no single limit finds them all: so whatever repeats spends.
#pragma once

#include <cstddef>
#include <stdexcept>

namespace pliego::inserts {

// Thrown again and again once the allowance is used up, since qpdf swallows what is thrown within
// its own loops.
class TooMuch : public std::runtime_error {
 public:
  TooMuch() : std::runtime_error("far more is in it than its size allows") {}
};

// The allowance of the thread that reads a file, from here to its end. Without one all is free.
class Effort {
 public:
  explicit Effort(std::size_t file_size);
  ~Effort();
  Effort(const Effort&) = delete;
  Effort& operator=(const Effort&) = delete;

  bool is_over() const { return is_over_; }

 private:
  friend void spend(std::size_t);
  friend void hold(std::size_t);
  friend void let_go(std::size_t);
  friend bool may_look(std::size_t);

  Effort* const before_;
  std::size_t steps_, bytes_;  // that are left
  std::size_t looks_;          // of the steps: what may go into looking for ink
  bool is_over_ = false;
};

// About a nanosecond each.
void spend(std::size_t steps);

// Bytes that are kept until the file is read, or until they are let go.
void hold(std::size_t bytes);
void let_go(std::size_t bytes);

// Spends steps on what is good to know but can be done without; false where they are used up.
bool may_look(std::size_t steps);

// Holds for as long as it lives.
class Held {
 public:
  Held() = default;
  ~Held() { let_go(bytes_); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  void add(std::size_t bytes) {
    hold(bytes);
    bytes_ += bytes;
  }

 private:
  std::size_t bytes_ = 0;
};

}  // namespace pliego::inserts
