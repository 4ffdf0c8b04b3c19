// pliego packet: several pieces in one file.
#include <iostream>

#include "base/shown.h"
#include "cli/packet_files.h"
#include "cli/packet_options.h"
#include "cli/packet_run.h"
#include "cli/with_fonts.h"

namespace pliego::cli {

int packet(const PacketOptions& options) {
  if (!options.new_name.empty()) {
    std::cerr << "A start is in " << shown(start_packet(options).string()) << "\n";
    return done;
  }
  if (options.booklet && options.purpose != "screen")
    throw UsageError("--booklet is for tabloid sheets by itself: leave --for " + options.purpose +
                     " out.");
  if (!options.facing.empty() && options.purpose == "press")
    throw UsageError(
        "--facing is for screens, offices and booklets: for a press make a file of each language.");
  PacketDesk desk = open_packet(options);
  std::vector<Output> outputs;
  const bool has_program = options.local.empty() || desk.workspace.local;
  if (desk.packet && has_program && !desk.diagnostics.has_errors())
    with_fonts(desk.workspace, desk.diagnostics,
               [&] { outputs = make_packets(desk, options, desk.diagnostics); });
  return tell_outputs(outputs, desk.diagnostics, options.json, out_folder(options).string());
}

}  // namespace pliego::cli
