// The job ticket for programs.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "packet/ticket.h"

namespace pliego::cli {

// Lengths in inches, as a shop orders paper.
nlohmann::ordered_json to_json(const packet::Ticket& ticket, const std::string& packet,
                               const std::string& language);

}  // namespace pliego::cli
