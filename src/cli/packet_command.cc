// pliego packet: several pieces in one file.
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/packet_files.h"
#include "cli/packet_options.h"
#include "cli/packet_run.h"
#include "cli/report.h"

namespace pliego::cli {
namespace {

int tell(const PacketOptions& options, const Diagnostics& diagnostics,
         const std::vector<Output>& outputs) {
  if (options.json) {
    auto files = nlohmann::ordered_json::array();
    for (const Output& output : outputs) files.push_back(to_json(output));
    std::cout << nlohmann::ordered_json{{"outputs", files},
                                        {"diagnostics", diagnostics_json(diagnostics)}}
                     .dump(2)
              << "\n";
  } else {
    print_diagnostics(diagnostics, std::cerr);
    std::cerr << count_of(outputs.size(), "file") << " in " << out_folder(options).string() << "\n";
  }
  return diagnostics.has_errors() ? input_errors : done;
}

}  // namespace

int packet(const PacketOptions& options) {
  if (!options.new_name.empty()) {
    std::cerr << "A start is in " << start_packet(options).string() << "\n";
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
    outputs = make_packets(desk, options, desk.diagnostics);
  return tell(options, desk.diagnostics, outputs);
}

}  // namespace pliego::cli
