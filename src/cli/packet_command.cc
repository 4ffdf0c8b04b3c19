// pliego packet: several pieces in one file.
#include <filesystem>
#include <iostream>

#include "base/shown.h"
#include "cli/packet_options.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "engine/packet_files.h"
#include "engine/packet_run.h"
#include "engine/with_fonts.h"

namespace pliego::cli {
namespace {

// --out names a folder, or a file where it ends in .pdf.
bool names_file(const PacketOptions& options) {
  return std::filesystem::path(options.out).extension() == ".pdf";
}

std::filesystem::path folder_of(const PacketOptions& options) {
  if (!names_file(options)) return options.out;
  const auto folder = std::filesystem::path(options.out).parent_path();
  return folder.empty() ? "." : folder;
}

void require_what_goes_together(const PacketOptions& options) {
  if (options.booklet && options.purpose != "screen")
    throw UsageError("--booklet is for tabloid sheets by itself: leave --for " + options.purpose +
                     " out.");
  if (!options.facing.empty() && options.purpose == "press")
    throw UsageError(
        "--facing is for screens, offices and booklets: for a press make a file of each language.");
}

}  // namespace

int packet(const RenderOptions& shared, const PacketOptions& options) {
  if (!options.new_name.empty()) {
    const auto start = engine::start_packet(surroundings_of(shared), options);
    std::cerr << "A start is in " << shown(start.string()) << "\n";
    return done;
  }
  require_what_goes_together(options);
  engine::PacketRequest request = options;
  if (names_file(options)) request.one_file = std::filesystem::path(options.out).stem().string();
  Diagnostics diagnostics;
  std::vector<engine::Output> outputs;
  {
    const Outside outside(shared);
    engine::PacketDesk desk = engine::open_packet(outside.surroundings(), request);
    const bool has_program = options.local.empty() || desk.workspace.local;
    files::FolderOutputs files(folder_of(options));
    if (desk.packet && has_program && !desk.diagnostics.has_errors())
      engine::with_fonts(desk.workspace, desk.diagnostics, [&] {
        outputs = engine::make_packets(desk, request, files, desk.diagnostics);
      });
    diagnostics = std::move(desk.diagnostics);
  }
  return tell_outputs(outputs, diagnostics, shared.json, folder_of(options).string());
}

}  // namespace pliego::cli
