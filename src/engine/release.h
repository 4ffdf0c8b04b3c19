// All that an office hands out, in each language, with a page that says what there is.
#pragma once

#include "engine/workspace.h"
#include "files/outputs.h"

namespace pliego::engine {

// A folder for each language that `request` names (all, where it names none); none of a language in
// which a piece is a draft or has errors, or where nobody has verified what is printed, unless
// drafts are asked for. Gives the number of languages. Throws RequestError where names are not
// there, SystemError; `diagnostics` has what was found until then.
int make_release(const Workspace& workspace, const RenderRequest& request, files::Outputs& files,
                 Diagnostics& diagnostics);

}  // namespace pliego::engine
