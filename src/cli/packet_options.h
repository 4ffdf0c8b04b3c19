// What `pliego packet` is asked for.
#pragma once

#include <string>

#include "cli/command_options.h"
#include "engine/request.h"

namespace pliego::cli {

struct PacketOptions : engine::PacketRequest {
  std::string out = "out";  // a folder, or the file where it ends in .pdf
};

Command add_packet(CLI::App& app, RenderOptions& options);

int packet(const RenderOptions& shared, const PacketOptions& options);

}  // namespace pliego::cli
