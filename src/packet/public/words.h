// A packet's own pages as materials, which any layout could set: cover, contents, slip sheets, the
// job ticket. All words that the packet doesn't give are labels of the language (rule
// "label-missing").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/project.h"
#include "packet/packet.h"
#include "packet/part.h"
#include "packet/participants.h"
#include "packet/ticket.h"
#include "resolve/resolved.h"

namespace pliego::packet {

// The layouts that they are set in.
inline constexpr const char* cover_layout = "packet-cover";
inline constexpr const char* facing_cover_layout = "packet-cover-facing";  // in two languages
inline constexpr const char* contents_layout = "packet-contents";
inline constexpr const char* slip_layout = "packet-slip";
inline constexpr const char* ticket_layout = "packet-ticket";
std::vector<std::string> own_layouts();

// The packet in one language, without sections: title, subject, labels. `revised` becomes the
// files' date. Nothing after a diagnostic.
std::optional<resolve::Material> words_of(const Packet& packet, const content::Project& project,
                                          const content::Language& language,
                                          const std::string& revised, Diagnostics& diagnostics);

// Sections lead (kicker, title, sentence), details (day, place), person (a participant's name) or
// lines (to write one's own) and local (the program that gives the training).
resolve::Material cover(const Packet& packet, const resolve::Material& words,
                        const Participant* participant, Diagnostics& diagnostics);

// One cover in two languages. Sections lead and lead-second are each language's own; what stands
// below, as on cover(), is said in both on one line.
resolve::Material facing_cover(const Packet& packet, const resolve::Material& first,
                               const resolve::Material& second, Diagnostics& diagnostics);

// Sections head and list: an entry for each part that isn't the cover or the contents themselves,
// with the number of its first page and a link to it. `first`: those pages, from 0, by part;
// the packet's own first page is numbered `first_number`.
resolve::Material contents(const resolve::Material& words, const Parts& parts,
                           const std::vector<int>& first, int first_number,
                           Diagnostics& diagnostics);

// Section lead: what comes in the sheet's place, on which paper, and in which file it is.
resolve::Material slip(const resolve::Material& words, const std::string& title,
                       const resolve::Text& paper, const std::string& file,
                       Diagnostics& diagnostics);

// Sections lead, jobs (a table of the files) and pieces (a table of what is in them).
resolve::Material ticket_words(const resolve::Material& words, const Ticket& ticket,
                               Diagnostics& diagnostics);

}  // namespace pliego::packet
