// Rules over content and layouts together.
#pragma once

#include "engine/workspace.h"

namespace pliego::engine {

// Rule "picture-words": a material with a layout for pictures alone says in words what they show.
// One that doesn't is taken out of the workspace.
void require_picture_words(Workspace& workspace);

// Rule "picture-pixels": the pictures of one piece, and those of a packet, have no more pixels than
// fit into memory. A piece with more is taken out of the workspace.
void require_modest_pictures(Workspace& workspace);
// Of the pieces together, as a packet holds them.
void check_pictures_together(const Workspace& workspace, const yaml::Mark& mark,
                             Diagnostics& diagnostics);

// Rule "same-output": no two pieces write to the same files.
void require_own_outputs(Workspace& workspace);

}  // namespace pliego::engine
