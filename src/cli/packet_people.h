// A packet for each person of a list: their covers first, then their files on all cores, or one
// file with all of them.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/output.h"
#include "cli/packet_edition.h"
#include "cli/packet_files.h"
#include "pdf/writer.h"

namespace pliego::cli {

class PeopleRun {
 public:
  struct Where {
    std::filesystem::path folder;
    std::string one_file;  // that holds all packets; empty: a file for each
    int jobs = 0;          // threads; 0: one for each core
    bool quiet = false;
  };
  PeopleRun(const PacketDesk& desk, const std::vector<PacketEdition>& editions, Where where)
      : desk_(desk), editions_(editions), where_(std::move(where)) {}

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
  const Where where_;
};

}  // namespace pliego::cli
