// The last step of a packet's pages: contents, page numbers and order, which follow from each
// other.
#pragma once

#include <functional>
#include <vector>

#include "engine/packet_edition.h"

namespace pliego::engine {

// The order of each edition's pages, as their parts are now.
using FindOrders = std::function<std::vector<packet::PageOrder>()>;

// Sets contents with the numbers that follow from the order, again where that changes it, and
// finishes the editions. False after an error.
bool settle(const std::vector<PacketEdition*>& editions, const FindOrders& find, Composer& composer,
            Diagnostics& diagnostics);

}  // namespace pliego::engine
