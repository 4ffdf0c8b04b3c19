// Reading what `pliego packet` is given: the packet's file, the list of people.
#pragma once

#include <optional>
#include <vector>

#include "engine/request.h"
#include "engine/workspace.h"
#include "packet/packet.h"
#include "packet/participants.h"

namespace pliego::engine {

inline constexpr const char* packets_folder = "content/packets";

// The packet that is meant, and all that it needs of the project.
struct PacketDesk {
  Workspace workspace;
  std::optional<packet::Packet> packet;  // nothing after an error
  files::Source folder;                  // of its file
  std::vector<packet::Participant> people;
  Diagnostics diagnostics;
};

// Throws RequestError where there is no such packet or language, SystemError where a file can't be
// read.
PacketDesk open_packet(const Surroundings& outside, const PacketRequest& request);

// All packets of content/packets, for `pliego check`.
void check_packets(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace pliego::engine
