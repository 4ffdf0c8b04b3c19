// Progress on standard error: a bar on a terminal, a plain line a file elsewhere.
#pragma once

#include "engine/surroundings.h"

namespace pliego::cli {

class Progress {
 public:
  enum class Style { bar, lines, none };

  // The style that suits standard error; none when `quiet`.
  static Style style_for_stderr(bool quiet);

  explicit Progress(Style style) : style_(style) {}
  ~Progress();  // takes the bar away

  // One call at a time. Of packets there are no lines: the count of files at the end says it all.
  void show(const engine::Step& step);

 private:
  const Style style_;
  bool shows_bar_ = false;
};

}  // namespace pliego::cli
