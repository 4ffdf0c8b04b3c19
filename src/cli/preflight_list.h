// What preflight found, told rule by rule.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "preflight/preflight.h"

namespace pliego::cli {

// One file's.
struct PreflightRow {
  std::string material, language, layout;
  std::vector<preflight::Result> results;
};

void print_preflight(const std::vector<PreflightRow>& rows);
nlohmann::ordered_json preflight_json(const std::vector<PreflightRow>& rows);

}  // namespace pliego::cli
