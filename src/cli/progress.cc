#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "base/shown.h"

namespace pliego::cli {

Progress::Style Progress::style_for_stderr(bool quiet) {
  if (quiet) return Style::none;
  return isatty(STDERR_FILENO) ? Style::bar : Style::lines;
}

Progress::~Progress() {
  if (shows_bar_) std::fputs("\r\x1b[K", stderr);
}

void Progress::show(const engine::Step& step) {
  constexpr std::size_t width = 30;
  if (style_ == Style::none) return;
  if (style_ == Style::lines) {
    if (step.of != engine::Step::Of::packet) std::cerr << step.line + "\n";
    return;
  }
  shows_bar_ = true;
  const std::size_t filled = step.total ? std::min(width, width * step.done / step.total) : width;
  const std::string bar = std::string(filled, '#') + std::string(width - filled, '.');
  std::fprintf(stderr, "\r\x1b[K[%s] %zu/%zu %s", bar.c_str(), step.done, step.total,
               shown(step.line).c_str());
}

}  // namespace pliego::cli
