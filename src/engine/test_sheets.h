// A printer's test sheet, upright and lying.
#pragma once

#include <string>
#include <vector>

#include "engine/request.h"
#include "engine/workspace.h"
#include "files/outputs.h"

namespace pliego::engine {

// In each of the languages (empty: all), Gives the number of files; the
// workspace must have a theme. Throws RequestError where there is no such language, SystemError.
int make_test_sheets(const Workspace& workspace, const std::vector<std::string>& languages,
                     TestPaper paper, files::Outputs& files, Diagnostics& diagnostics);

}  // namespace pliego::engine
