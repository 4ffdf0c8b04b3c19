// A packet in one language: its pages set once, then joined, for each participant with another
// cover.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/composer.h"
#include "engine/insert_shelf.h"
#include "packet/join.h"
#include "packet/numbers.h"
#include "packet/packet.h"
#include "packet/participants.h"
#include "packet/ticket.h"

namespace pliego::engine {

// How a packet is made.
struct PacketUse {
  sheet::Purpose purpose = sheet::Purpose::screen;
  bool booklet = false;   // on sheets folded once, whose purpose is the screen otherwise
  std::string stem;       // of its files' names: "half-day-training-es-office"
  std::string main_stem;  // of the packet's own file: another where that holds several languages
  bool drafts = false;    // on paper too
  int packets = 1;
  int first_number = 1;  // of its pages
  bool facing = false;   // its pages face another language's, below a cover of both
  bool on_paper() const { return booklet || purpose != sheet::Purpose::screen; }
  // What a booklet takes in lies in files of its own otherwise.
  bool parts_papers() const { return !booklet && on_paper(); }
};

class PacketEdition {
 public:
  // `inserts` is asked while composing, and no more.
  PacketEdition(const Workspace& workspace, const packet::Packet& packet,
                const content::Language& language, InsertShelf& inserts, PacketUse use)
      : workspace_(workspace),
        packet_(packet),
        language_(language),
        inserts_(inserts),
        use_(std::move(use)) {}

  // Sets all pages but participants' covers; false after an error. Call it once, first.
  bool compose(Composer& composer, Diagnostics& diagnostics);

  // The same in steps, where its pages stand among another's (engine/packet_settle.h). Contents
  // have the numbers that pages have in this order.
  bool set_parts(Composer& composer, Diagnostics& diagnostics);
  void set_contents(const packet::PageOrder& order, Composer& composer, Diagnostics& diagnostics);
  void finish(packet::PageOrder order, Composer& composer);
  const packet::Parts& parts() const { return parts_; }

  // A cover for two editions whose pages face each other; null after a diagnostic.
  std::shared_ptr<const packet::Part> cover_with(const PacketEdition& second, Composer& composer,
                                                 Diagnostics& diagnostics) const;
  // What a file of those pages says of itself.
  packet::JoinedAs joined_as(bool two_sided) const;

  // A participant's own cover, or null after a diagnostic.
  std::shared_ptr<const packet::Part> cover_for(const packet::Participant& participant,
                                                Composer& composer, Diagnostics& diagnostics) const;

  // The packet, with this cover in place of its own where one is given. Several threads may call
  // it.
  draw::Document document(const std::shared_ptr<const packet::Part>& cover = nullptr) const;
  // Of that packet, the pages that are one participant's alone: the cover, where there is one.
  draw::Document own_pages(const std::shared_ptr<const packet::Part>& cover) const;
  // Its pages in order, before they are bound to a booklet.
  draw::Document pages(const std::shared_ptr<const packet::Part>& cover = nullptr) const;

  // What lies on other paper, a file for each kind.
  struct PaperFile {
    std::string name;  // without folder: "half-day-training-es-office-card-5x7.pdf"
    draw::Stock stock;
    packet::Parts parts;
  };
  const std::vector<PaperFile>& paper_files() const { return papers_; }
  draw::Document document(const PaperFile& file) const;

  const packet::Ticket& ticket() const { return ticket_; }
  // The same with so many sheets for each part, the packet's own pages among its pieces.
  packet::Ticket ticket_with(const std::vector<int>& sheets) const;
  const packet::PageOrder& order() const { return order_; }
  // The page for a ticket, this edition's own or that of several languages.
  std::optional<draw::Document> ticket_page(const packet::Ticket& ticket, Composer& composer,
                                            Diagnostics& diagnostics) const;
  int page_count() const { return static_cast<int>(order_.size()); }

  const content::Language& language() const { return language_; }
  const PacketUse& use() const { return use_; }
  const std::string& stem() const { return use_.stem; }
  bool is_two_sided() const { return use_.on_paper(); }
  bool has_cover() const { return packet_.has(packet::Item::Kind::cover); }

 private:
  // An item's piece before it has its place: no document after a diagnostic, nothing of other
  // items.
  struct SetPiece {
    std::optional<resolve::Material> words;
    std::optional<draw::Document> document;
    Diagnostics diagnostics;
  };
  std::vector<SetPiece> set_pieces(Composer& composer) const;  // one for each item
  SetPiece set_piece(const packet::Item& item, Composer& composer) const;
  void add_item(const packet::Item& item, SetPiece piece, Composer& composer,
                Diagnostics& diagnostics);
  void add_material(const packet::Item& item, SetPiece piece, Composer& composer,
                    Diagnostics& diagnostics);
  void add_insert(const packet::Item& item, Diagnostics& diagnostics);
  void add_piece(std::shared_ptr<packet::Part> part, const layout::Layout& layout,
                 Composer& composer, Diagnostics& diagnostics);
  void add_slip(const packet::Part& part, draw::Stock stock, const std::string& file,
                Composer& composer, Diagnostics& diagnostics);
  PaperFile& paper_file(const packet::Part& part, draw::Stock stock);
  std::shared_ptr<packet::Part> own_page(packet::Part::Kind kind, const char* id,
                                         const resolve::Material& words, const char* layout,
                                         Composer& composer, Diagnostics& diagnostics) const;
  std::optional<draw::Document> set_own(const resolve::Material& words, const char* layout,
                                        sheet::Purpose purpose, Composer& composer,
                                        Diagnostics& diagnostics) const;
  std::string free_id(std::string id) const;
  void number(Composer& composer);
  void fill_ticket();
  packet::TicketPiece own_row(const packet::Part& part) const;

  const Workspace& workspace_;
  const packet::Packet& packet_;
  const content::Language& language_;
  InsertShelf& inserts_;
  const PacketUse use_;
  resolve::Material words_;
  resolve::Text draft_mark_;  // of the packet's own pages; no spans where there are none
  packet::Parts parts_;
  packet::PageOrder order_;
  packet::PageNumbers numbers_;
  std::vector<PaperFile> papers_;
  packet::Ticket ticket_;
};

}  // namespace pliego::engine
