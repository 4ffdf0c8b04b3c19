// A translation beside its source, page by page.
#pragma once

#include "engine/workspace.h"
#include "files/outputs.h"

namespace pliego::engine {

// A file for each piece that `request` selects and each of its layouts, of pieces in `target`
// alone; a proof that an earlier run made of a piece that has errors now is taken away. Gives the
// number of files. Throws SystemError.
int make_proofs(const Workspace& workspace, const RenderRequest& request,
                const content::Language& target, files::Outputs& files, Diagnostics& diagnostics);

}  // namespace pliego::engine
