// What `pliego packet` is asked for.
#pragma once

#include <string>

#include "cli/command_options.h"

namespace pliego::cli {

// What CLI11 gives for --facing without words of its own.
inline constexpr const char* packets_own_languages = "true";

struct PacketOptions {
  std::string project;   // empty: the nearest folder upward
  std::string file;      // a packet's name in content/packets, or a path
  std::string new_name;  // make a commented start under this name, and nothing else
  std::string purpose = "screen";
  std::string language;  // one of the packet's; empty: each of them
  bool both = false;     // all languages in one file, one after the other
  // Two languages on facing pages: packets_own_languages, or "en,es"; empty: not.
  std::string facing;
  bool booklet = false;      // for a tabloid sheet folded in the middle
  std::string participants;  // a CSV file; empty: none
  int copies = 1;            // packets, for the job ticket
  std::string out = "out";   // a folder, or the file where it ends in .pdf
  std::string local;         // file of the local program; empty: none
  bool drafts = false;       // for paper too, translations that no second speaker has read
  int jobs = 0;              // threads; 0: one for each core
  bool json = false;

  bool names_file() const;     // --out is a file
  bool is_for_people() const;  // a packet for each person of a list
  // Whether one file holds several packets.
  bool is_joint() const { return both || !facing.empty() || (is_for_people() && names_file()); }
};

Command add_packet(CLI::App& app, RenderOptions& options);

int packet(const PacketOptions& options);

}  // namespace pliego::cli
