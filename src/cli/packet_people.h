// A packet for each person of a list: their covers first, then their files on all cores.
#pragma once

#include <filesystem>
#include <vector>

#include "cli/output.h"
#include "cli/packet_edition.h"
#include "cli/packet_files.h"

namespace pliego::cli {

class PeopleRun {
 public:
  struct Where {
    std::filesystem::path folder;
    int jobs = 0;  // threads; 0: one for each core
    bool quiet = false;
  };
  PeopleRun(const PacketDesk& desk, const std::vector<PacketEdition>& editions, Where where)
      : desk_(desk), editions_(editions), where_(std::move(where)) {}

  // Adds an output for each person, in the list's order. False, and nothing written, where a cover
  // has an error. Throws SystemError.
  bool make(Composer& composer, std::vector<Output>& outputs, Diagnostics& diagnostics);

 private:
  struct Job {
    const PacketEdition* edition = nullptr;
    std::shared_ptr<const packet::Part> cover;
    Output output;
  };
  const PacketEdition& edition_in(const std::string& language) const;
  Output start(std::size_t person, const PacketEdition& edition) const;

  const PacketDesk& desk_;
  const std::vector<PacketEdition>& editions_;
  const Where where_;
};

}  // namespace pliego::cli
