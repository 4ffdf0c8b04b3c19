#include "engine/with_fonts.h"

#include "files/files.h"

namespace pliego::engine {

bool with_fonts(const Workspace& workspace, Diagnostics& diagnostics,
                const std::function<void()>& set) {
  try {
    set();
  } catch (const SystemError&) {
    if (!tell_unreadable_fonts(workspace, diagnostics)) throw;
    return false;
  }
  workspace.fonts->warn_of_versions(diagnostics);
  return true;
}

}  // namespace pliego::engine
