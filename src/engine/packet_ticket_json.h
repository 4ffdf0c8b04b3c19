// The job ticket for programs.
#pragma once

#include <string>

#include "packet/ticket.h"

namespace pliego::engine {

// Lengths in inches, as a shop orders paper.
std::string ticket_json(const packet::Ticket& ticket, const std::string& packet,
                        const std::string& language);

}  // namespace pliego::engine
