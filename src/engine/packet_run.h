// Makes all files of a packet.
#pragma once

#include <vector>

#include "engine/output.h"
#include "engine/packet_files.h"

namespace pliego::engine {

// Sets everything first: after an error nothing is written. Throws RequestError where one file is
// asked for and there would be several, SystemError.
std::vector<Output> make_packets(const PacketDesk& desk, const PacketRequest& request,
                                 files::Outputs& files, Diagnostics& diagnostics);

}  // namespace pliego::engine
