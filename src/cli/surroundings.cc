#include "cli/surroundings.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "base/shown.h"
#include "cli/epoch_day.h"
#include "cli/modules.h"
#include "content/project.h"
#include "engine/surroundings.h"

namespace pliego::cli {

// Progress on standard error: a bar on a terminal, a plain line a file elsewhere.

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

std::filesystem::path project_root(const std::string& asked) {
  if (asked.empty()) {
    if (const auto found = content::find_project(std::filesystem::current_path())) return *found;
    throw UsageError(
        "No project here: no folder upward from this one has content, layouts and fonts. "
        "Go to the project's folder, or name it with ⟪project DIR⟫.");
  }
  for (const char* folder : {"content", "layouts", "fonts"}) {
    if (!std::filesystem::is_directory(std::filesystem::path(asked) / folder))
      throw UsageError("'" + asked + "' is no project: it has no folder '" + folder + "'.");
  }
  return asked;
}

std::shared_ptr<files::Kept> kept_on_this_machine() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::filesystem::path(value ? value : "");
  };
  if (std::getenv("PLIEGO_CACHE")) {
    const auto own = variable("PLIEGO_CACHE");
    return own.is_absolute() ? files::kept_in_folder(own) : nullptr;
  }
  if (const auto caches = variable("XDG_CACHE_HOME"); caches.is_absolute())
    return files::kept_in_folder(caches / "pliego");
  if (const auto home = variable("HOME"); home.is_absolute())
    return files::kept_in_folder(home / ".cache" / "pliego");
  return nullptr;
}

engine::Surroundings surroundings_of(const Face& face) {
  return {.root = project_root(face.project),
          .kept = kept_on_this_machine(),
          .day = epoch_day(),
          .read_insert = read_insert,
          .new_png_writer = new_png_writer,
          .tell = nullptr,
          .jobs = face.jobs};
}

Outside::Outside(const Face& face)
    : progress_(std::make_unique<Progress>(Progress::style_for_stderr(face.json))),
      surroundings_(surroundings_of(face)) {
  surroundings_.tell = [progress = progress_.get()](const engine::Step& step) {
    progress->show(step);
  };
}

Outside::~Outside() = default;

}  // namespace pliego::cli
