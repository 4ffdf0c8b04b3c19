// What a command tells: diagnostics for people on standard error, or one JSON object on standard
// output.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/diagnostic.h"

namespace pliego::cli {

std::string count_of(std::size_t n, const std::string& one);  // "1 file", "2 files"

// Every diagnostic, most serious first within a file, then a line that counts them. Nothing when
// there are none.
void print_diagnostics(const Diagnostics& diagnostics, std::ostream& to);

nlohmann::ordered_json diagnostics_json(const Diagnostics& diagnostics);

}  // namespace pliego::cli
