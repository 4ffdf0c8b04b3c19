// Diagnostics for other people's tools.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/diagnostic.h"

namespace pliego::cli {

// SARIF 2.1.0 (OASIS, 2020): one run, with the rules that its results name. Columns are code
// points.
nlohmann::ordered_json diagnostics_sarif(const Diagnostics& diagnostics);

// Workflow commands of GitHub Actions, one line each: "::error file=…,line=…,col=…,title=…::…".
std::string diagnostics_github(const Diagnostics& diagnostics);

}  // namespace pliego::cli
