// What the commands of `pliego translate` share.
#pragma once

#include "content/project.h"
#include "files/writing_turn.h"

namespace pliego::cli {

// The project's content. Throws UsageError where there is no project.
content::Project open_content(const std::string& asked, Diagnostics& diagnostics);

// Begun before the project is loaded by whoever then changes its translations. Throws UsageError
// where there is no project, SystemError where another program has its turn for too long.
WritingTurn turn_to_write(const std::string& asked);

// Prints `diagnostics`; where they have errors, that nothing was changed too. The exit status.
int stop_or_go_on(const Diagnostics& diagnostics);

// "headline.text, lede.text and 12 more": of names like "palm-card:headline.text", by file.
void print_names(const std::string& what, const std::vector<std::string>& names);

}  // namespace pliego::cli
