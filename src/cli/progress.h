// Progress on standard error: a bar on a terminal, a plain line a file elsewhere.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>

namespace pliego::cli {

class Progress {
 public:
  enum class Style { bar, lines, none };

  // The style that suits standard error; none when `quiet`.
  static Style style_for_stderr(bool quiet);

  Progress(std::size_t total, Style style) : total_(total), style_(style) {}
  ~Progress();

  // One piece is through; `line` says what came of it. Safe to call from several threads.
  void step(const std::string& line);

 private:
  std::size_t total_, done_ = 0;
  Style style_;
  std::mutex mutex_;
};

}  // namespace pliego::cli
