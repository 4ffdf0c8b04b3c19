// What a command tells: diagnostics for people on standard error, or one JSON object on standard
// output.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/command.h"
#include "engine/engine.h"

namespace pliego::cli {

// Every diagnostic by its place, then a line that counts them. Nothing when
// there are none.
void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to);

// The same by material and language, under a line that names them, those with the most serious
// faults first, and within each the most serious first. What belongs to no piece, such as layouts
// and registries, stands under "project".
void print_by_piece(const Diagnostics& diagnostics, std::ostream& to);

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics);

// One JSON object: `data` with the diagnostics beside it. Each of these gives the exit status.
int tell_answer(nlohmann::ordered_json data, const Diagnostics& diagnostics);

// "4 files in out", and what is wrong, on standard error.
int tell_count(int made, const char* of, const Diagnostics& diagnostics, const std::string& folder);

// What a command that made files says at its end, or all of it as JSON.
int tell_outputs(const engine::Made& made, const Face& face, const std::string& folder);

}  // namespace pliego::cli
