// Files of the project that a request adds or changes.
#pragma once

#include "files/outputs.h"
#include "translate/store.h"

namespace pliego::engine {

// The last that such a request does: all of them are handed on, by their paths in the project, or
// none where the run was asked to stop.
inline void hand_on(const translate::NewFiles& files, files::Outputs& outputs) {
  outputs.take_together(translate::in_writing_order(files));
}

}  // namespace pliego::engine
