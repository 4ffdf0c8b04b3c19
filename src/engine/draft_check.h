// Whether a piece may be printed: rule "draft-translation".
#pragma once

#include "content/project.h"
#include "resolve/resolved.h"
#include "sheet/impose.h"

namespace pliego::engine {

// Tells of a piece with texts that are missing, stale or read by no second speaker: how many, and
// which first. Nothing where there are none.
void report_draft(const resolve::Material& material, const content::Project& project,
                  Severity severity, Diagnostics& diagnostics);

// False, after an error, where the piece is a draft and drafts were not asked for. A screen may
// show anything.
bool may_be_made(const resolve::Material& material, const content::Project& project,
                 sheet::Purpose purpose, bool drafts, Diagnostics& diagnostics);

}  // namespace pliego::engine
