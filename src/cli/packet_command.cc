// pliego packet: several pieces in one file.
#include <filesystem>
#include <iostream>

#include "base/shown.h"
#include "cli/command.h"
#include "cli/report.h"
#include "cli/surroundings.h"
#include "cli/translate_project.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* packet_notes = R"(
Examples:
  pliego packet half-day-training                  a PDF in each of its languages, for a screen
  pliego packet half-day-training --language en --for office --copies 25
  pliego packet half-day-training --for office --participants people.csv
  pliego packet half-day-training --for office --participants people.csv --out everyone.pdf
  pliego packet half-day-training --for press      PDF/X-1a for a print shop, with a job ticket
  pliego packet half-day-training --facing         English on left pages, Spanish on right ones
  pliego packet half-day-training --booklet        on tabloid sheets, folded once
  pliego packet --new our-training                 a commented start in content/packets)";

// What the command line has beside the request.
struct PacketOwn {
  std::string out = "out";  // a folder, or the file where it ends in .pdf
};

const engine::RequestTable<PacketOwn>& packet_own_table() {
  static const engine::RequestTable<PacketOwn> table(
      "a command line", {
                            engine::word_key<PacketOwn>(
                                "out", &PacketOwn::out, {.value = "PATH"},
                                "The folder to write to (default: out), or a file that ends in "
                                ".pdf"),
                        });
  return table;
}

std::vector<engine::Option> packet_options() {
  return engine::packet_table().options() + packet_own_table().options() +
         face_options({"jobs", "json", "project"});
}

bool names_file(const std::filesystem::path& out) { return out.extension() == ".pdf"; }

std::filesystem::path folder_of(const std::filesystem::path& out) {
  if (!names_file(out)) return out;
  const auto folder = out.parent_path();
  return folder.empty() ? "." : folder;
}

int start(const Face& face, const std::string& name) {
  WritingTurn turn = turn_to_write(face);
  const auto files = engine::start_packet(surroundings_of(face), name);
  for (const std::string& path : translate::write_changed(turn.folder(), files, &turn))
    std::cerr << "A start is in " << shown((turn.folder() / path).string()) << "\n";
  return done;
}

int packet(const yaml::Node& asked) {
  auto request = taken(engine::packet_table(), asked);
  const PacketOwn own = taken(packet_own_table(), asked);
  const Face face = face_of(asked);
  if (!request.new_name.empty()) return start(face, request.new_name);
  const std::filesystem::path out = own.out;
  if (names_file(out)) request.one_file = out.stem().string();
  files::FolderOutputs files(folder_of(out));
  engine::Made made;
  {
    const Outside outside(face);
    engine::make_packet(outside.surroundings(), request, files, made);
  }
  return tell_outputs(made, face, folder_of(out).string());
}

}  // namespace

extern const Command command_packet;
const Command command_packet = {"packet", packet_notes, packet_options, packet};

}  // namespace pliego::cli
