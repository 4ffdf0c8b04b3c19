// Makes all files of a packet.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/output.h"
#include "cli/packet_files.h"

namespace pliego::cli {

// The folder that --out names, or that its file lies in.
std::filesystem::path out_folder(const PacketOptions& options);

// Sets everything first: after an error nothing is written. Throws UsageError where --out names one
// file and there would be several, SystemError.
std::vector<Output> make_packets(const PacketDesk& desk, const PacketOptions& options,
                                 Diagnostics& diagnostics);

}  // namespace pliego::cli
