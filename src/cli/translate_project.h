// What the commands share that change the project's content.
#pragma once

#include "cli/command.h"
#include "files/writing_turn.h"

namespace pliego::cli {

// Begun before the project is loaded by whoever then changes its content. Throws UsageError
// where there is no project, SystemError where another program has its turn for too long.
WritingTurn turn_to_write(const Face& face);

// Prints `diagnostics`; where they have errors, that nothing was changed too. The exit status.
int stop_or_go_on(const Diagnostics& diagnostics);

// "headline.text, lede.text and 12 more": of names like "palm-card:headline.text", by file.
void print_names(const std::string& what, const std::vector<std::string>& names);

}  // namespace pliego::cli
