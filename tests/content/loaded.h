// A small project as the loader sees it.
#pragma once

#include "content/project.h"
#include "support/small_project.h"

namespace pliego::content {

struct Loaded {
  Project project;
  Diagnostics diagnostics;
};

inline Loaded load_small(const test::SmallProject& small) {
  Loaded loaded;
  loaded.project = load_project(small.root(), loaded.diagnostics);
  return loaded;
}

}  // namespace pliego::content
