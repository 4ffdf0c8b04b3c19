// What a command tells: diagnostics for people on standard error, or one JSON object on standard
// output.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/diagnostic.h"

namespace pliego::cli {

std::string count_of(std::size_t n, const std::string& one);  // "1 file", "2 files"

// Every diagnostic by its place, then a line that counts them. Nothing when
// there are none.
void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to);

// The same by material and language, under a line that names them, those with the most serious
// faults first, and within each the most serious first. What belongs to no piece, such as layouts
// and registries, stands under "project".
void print_by_piece(const Diagnostics& diagnostics, std::ostream& to);

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics);

}  // namespace pliego::cli
