// A packet's first language on left pages, its second on the right ones opposite.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/packet_edition.h"
#include "engine/request.h"

namespace pliego::engine {

// The two languages that face each other: those of --facing, or the packet's own. Throws
// RequestError where they aren't two of the packet's.
std::vector<std::string> facing_languages(const PacketRequest& request,
                                          const packet::Packet& packet);

// Throws RequestError where `language` is none of those that a packet is made in.
void require_made_in(const std::string& language, const std::vector<std::string>& known);

// Two editions of one packet, both for PacketUse::facing, not composed yet.
class FacingEditions {
 public:
  FacingEditions(PacketEdition& first, PacketEdition& second) : first_(first), second_(second) {}

  // Sets all pages; false after an error. Call it once, first.
  bool compose(Composer& composer, Diagnostics& diagnostics);

  // The file that holds both.
  draw::Document document() const;
  packet::Ticket ticket() const;

 private:
  PacketEdition& first_;
  PacketEdition& second_;
  std::shared_ptr<const packet::Part> cover_;
};

}  // namespace pliego::engine
