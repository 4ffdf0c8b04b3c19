// What preflight found, told rule by rule.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "engine/piece_check.h"

namespace pliego::cli {

void print_preflight(const std::vector<engine::PreflightRow>& rows);
nlohmann::ordered_json preflight_json(const std::vector<engine::PreflightRow>& rows);

}  // namespace pliego::cli
