// Packets: several pieces in one file, with a cover, contents and page numbers of their own.
//
//   Packet       what its author wrote: words, day, languages, and Items in order      (this file)
//   Part         what an Item became in one language: finished pages                    (part.h)
//   PageOrder    which page of which Part comes when, with blank backs between          (order.h)
//   join         Parts in that order -> one draw::Document, numbered                    (join.h)
//   Ticket       what of it a printer has to know: sheets, paper, fold and cut          (ticket.h)
//   Participant  one line of a list of people, from a CSV file (participants.h)
//
// A packet's own pages (words.h) are materials like any other, set by the layout engine. Who sets
// them, and in which order all this is called, is engine/packet_edition.cc.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/project.h"
#include "resolve/resolved.h"
#include "yaml/schema.h"

namespace pliego::packet {

// Words in several languages, or the same in all of them.
struct Words {
  struct Entry {
    std::string text;
    yaml::Mark mark;
  };
  std::map<std::string, Entry, std::less<>> by_language;  // under "": in every language

  const Entry* in(std::string_view language) const;  // null where there are none
  bool empty() const { return by_language.empty(); }
};

struct Item {
  enum class Kind { cover, contents, material, pdf } kind = Kind::material;
  std::string material;
  Words pdf;  // a PDF from elsewhere: its path from the folder of the packet's file
  std::optional<content::Whose> whose;  // in whose papers its pages belong, of a PDF
  std::string layout;                   // empty until check(): the material's first one for paper
  Words title;                          // in place of the material's
  int copies = 1;                       // printed one after the other
  bool on_front = true;                 // begins on the front of a sheet
  yaml::Mark mark;
};

struct Packet {
  std::string name;  // equals the file's stem
  Words title, kicker, about, place;
  std::string date;  // YYYY-MM-DD: of the training; may be empty
  std::vector<std::string> languages;
  std::vector<Item> items;  // in reading order
  yaml::Mark mark;

  bool has(Item::Kind kind) const;
  // The PDFs from elsewhere, each once, in the order in which they are named.
  std::vector<std::string> pdf_paths() const;
};

inline constexpr std::size_t most_items = 60;

// The packet's file as it stands by itself; nothing after diagnostics, all of them at once (rules
// of yaml/fields.h, "packet-item", "packet-pdf": a PDF without a title, or not below the folder).
std::optional<Packet> read_packet(const yaml::Node& root, std::string_view stem,
                                  Diagnostics& diagnostics);

schema::Describe packet_schema();

// Words that may hold **strong**, *emphasis* and [links](https://…). Rules of
// resolve::parse_inline().
resolve::Text marked_up(const Words::Entry& entry, const std::string& id, Diagnostics& diagnostics);

// Holds it against the project, and fills in layouts: rules "unknown-material", "unknown-layout",
// "packet-language", "packet-words" (words or a PDF missing in a language), those of marked_up(),
// "plain-text" (a link in a title), "link-unseen", "packet-mix" (pages
// about a person using violence beside a survivor's). False after an error.
bool check_packet(Packet& packet, const content::Project& project, Diagnostics& diagnostics);

}  // namespace pliego::packet
