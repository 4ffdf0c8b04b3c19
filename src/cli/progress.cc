#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/shown.h"

namespace pliego::cli {

Progress::Style Progress::style_for_stderr(bool quiet) {
  if (quiet) return Style::none;
  return isatty(STDERR_FILENO) ? Style::bar : Style::lines;
}

Progress::~Progress() {
  if (style_ == Style::bar && done_ > 0) std::fputs("\r\x1b[K", stderr);
}

void Progress::step(const std::string& line) {
  constexpr std::size_t width = 30;
  const std::lock_guard lock(mutex_);
  ++done_;
  if (style_ == Style::none) return;
  if (style_ == Style::lines) {
    std::fprintf(stderr, "%s\n", shown(line).c_str());
    return;
  }
  const std::size_t filled = total_ ? std::min(width, width * done_ / total_) : width;
  const std::string bar = std::string(filled, '#') + std::string(width - filled, '.');
  std::fprintf(stderr, "\r\x1b[K[%s] %zu/%zu %s", bar.c_str(), done_, total_, shown(line).c_str());
}

}  // namespace pliego::cli
