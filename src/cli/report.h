// What a command tells: diagnostics for people on standard error, or one JSON object on standard
// output.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/output.h"

namespace pliego::cli {

// Every diagnostic by its place, then a line that counts them. Nothing when
// there are none.
void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to);

// The same by material and language, under a line that names them, those with the most serious
// faults first, and within each the most serious first. What belongs to no piece, such as layouts
// and registries, stands under "project".
void print_by_piece(const Diagnostics& diagnostics, std::ostream& to);

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics);

// What a command that made files says at its end: diagnostics and a count on standard error, or all
// of it as JSON on standard output. Gives the exit status.
int tell_outputs(const std::vector<engine::Output>& outputs, const Diagnostics& diagnostics,
                 bool as_json, const std::string& folder);

}  // namespace pliego::cli
