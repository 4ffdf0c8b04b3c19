// A packet's own pages as materials, which any layout could set: cover, contents, slip sheets, the
// job ticket. All words that the packet doesn't give are labels of the language (rule
// "label-missing").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/project.h"
#include "language/resolved.h"
#include "packet/packet.h"
#include "packet/part.h"
#include "packet/participants.h"
#include "packet/ticket.h"

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
std::optional<language::Material> words_of(const Packet& packet, const content::Project& project,
                                           const content::Language& language,
                                           const std::string& revised, Diagnostics& diagnostics);

// Sections lead (kicker, title, sentence), details (day, place), person (a participant's name) or
// lines (to write one's own) and local (the program that gives the training).
language::Material cover(const Packet& packet, const language::Material& words,
                         const Participant* participant, Diagnostics& diagnostics);

// One cover in two languages. Sections lead and lead-second are each language's own; what stands
// below, as on cover(), is said in both on one line.
language::Material facing_cover(const Packet& packet, const language::Material& first,
                                const language::Material& second, Diagnostics& diagnostics);

// Sections head and list: an entry for each part that isn't the cover or the contents themselves,
// with the number of its first page and a link to it. `first`: those pages, from 0, by part;
// the packet's own first page is numbered `first_number`.
language::Material contents(const language::Material& words, const Parts& parts,
                            const std::vector<int>& first, int first_number,
                            Diagnostics& diagnostics);

// Section lead: what comes in the sheet's place, on which paper, and in which file it is.
language::Material slip(const language::Material& words, const std::string& title,
                        const language::Text& paper, const std::string& file,
                        Diagnostics& diagnostics);

// Sections lead, jobs (a table of the files) and pieces (a table of what is in them).
language::Material ticket_words(const language::Material& words, const Ticket& ticket,
                                Diagnostics& diagnostics);

}  // namespace pliego::packet
