// A packet for each person of a list: their covers first, then their files on all cores, or one
// file with all of them.
#pragma once

#include <vector>

#include "engine/output.h"
#include "engine/packet_edition.h"
#include "engine/packet_files.h"
#include "pdf/writer.h"

namespace pliego::engine {

class PeopleRun {
 public:
  // `one_file`: the name of the file that holds all packets; empty: a file for each.
  PeopleRun(const PacketDesk& desk, const std::vector<PacketEdition>& editions,
            std::string one_file, files::Outputs& files)
      : desk_(desk), editions_(editions), one_file_(std::move(one_file)), files_(files) {}

  // Adds an output for each person, in the list's order, or one for all. False, and nothing
  // written, where a cover has an error. Throws SystemError.
  bool make(Composer& composer, std::vector<Output>& outputs, Diagnostics& diagnostics);

 private:
  struct Job {
    const PacketEdition* edition = nullptr;
    std::shared_ptr<const packet::Part> cover;
    Output output;
  };
  bool set_covers(Composer& composer, std::vector<Job>& jobs, Diagnostics& diagnostics) const;
  void save_each(std::vector<Job> jobs, std::vector<Output>& outputs) const;
  void save_together(std::vector<Job> jobs, std::vector<Output>& outputs) const;
  void save(Output& output, const draw::Document& document, const draw::Repeats& repeats,
            pdf::Writer& writer) const;
  const PacketEdition& edition_in(const std::string& language) const;
  Output start(std::string path, const PacketEdition& edition) const;
  std::string path_for(std::size_t person, const PacketEdition& edition) const;

  const PacketDesk& desk_;
  const std::vector<PacketEdition>& editions_;
  const std::string one_file_;
  files::Outputs& files_;
};

}  // namespace pliego::engine
