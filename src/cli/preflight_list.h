// What preflight found, told rule by rule.
#pragma once

#include <vector>

#include "engine/piece_check.h"

namespace pliego::cli {

void print_preflight(const std::vector<engine::PreflightRow>& rows);

}  // namespace pliego::cli
