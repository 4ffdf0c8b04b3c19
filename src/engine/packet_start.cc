// A packet to begin with.
#include "engine/engine.h"
#include "engine/packet_files.h"
#include "yaml/fields.h"

namespace pliego::engine {
namespace {

constexpr const char* start_text =
    R"(# yaml-language-server: $schema=../../schemas/packet.json
# A packet: pieces in one PDF, in the order of 'items'. Make it with: pliego packet NAME
packet: NAME
title:
  en: "Our training"              # what stands on the cover, in each of the packet's languages
kicker: {en: "Participant packet"}        # the small line above it; leave it out for a plain one
about: {en: "What to take home, and to use on Monday."}
# date: 2026-12-04                # of the training, printed on the cover
# place: {en: "Room 2, County Library"}
languages: [en]                   # for more, add their words to each text above
items:
  - cover
  - contents
  - material: palm-card           # 'pliego list' tells which pieces and layouts there are
    layout: letter-half-fold-duplex
  - material: cps-tip-sheet
  - material: discussion-guide
    copies: 2                     # printed twice in each packet
    # start: any                  # may begin on the back of the page before
    # title: {en: "Discussion"}   # its name in the contents
  # - pdf: inserts/agenda.pdf     # a PDF from elsewhere, in a folder beside this file
  #   title: {en: "Agenda"}
  - material: references
)";

}  // namespace

translate::NewFiles start_packet(const Surroundings& outside, const std::string& name) {
  if (!is_name(name))
    throw RequestError("'" + name + "' is no name: use lower-case letters, digits and hyphens.");
  const std::string path = std::string(packets_folder) + "/" + name + ".yaml";
  if (outside.project().is_there(path))
    throw RequestError("There is a packet '" + name + "' already: choose another name.");
  std::string text = start_text;
  for (std::size_t at = text.find("NAME"); at != std::string::npos; at = text.find("NAME", at))
    text.replace(at, 4, name);
  return {{path, std::move(text)}};
}

}  // namespace pliego::engine
