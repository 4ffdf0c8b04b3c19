// What a packet for a print shop takes beside its pieces, which come as `render` makes them.
#pragma once

#include <string>

#include "packet/numbers.h"
#include "packet/packet.h"

namespace pliego::engine {

// Page numbers as a press prints them. Throws SystemError.
packet::PageNumbers in_inks(packet::PageNumbers numbers);

// Holds the whole packet against the rules of preflight: its pieces have passed by themselves, what
// came to them must pass too. Each rule that is broken is an error.
void check_for_press(const draw::Document& document, const packet::Packet& packet,
                     const std::string& language, Diagnostics& diagnostics);

}  // namespace pliego::engine
