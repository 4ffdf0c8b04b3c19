// What every command that sets pages says of its fonts.
#pragma once

#include <functional>

#include "engine/workspace.h"

namespace pliego::engine {

// Runs `set`. Fonts that are missing or can't be read are told as `pliego check` tells them, with
// their packages; of those that were opened, other versions than the project was made with (rule
// "font-version", a warning). Another SystemError goes on. False where fonts were the reason why
// `set` did not end.
bool with_fonts(const Workspace& workspace, Diagnostics& diagnostics,
                const std::function<void()>& set);

}  // namespace pliego::engine
