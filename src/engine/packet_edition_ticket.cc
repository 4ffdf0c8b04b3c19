// What of a packet's edition its job ticket tells.
#include <algorithm>

#include "engine/packet_edition.h"
#include "engine/packet_paper.h"
#include "packet/facing.h"
#include "packet/words.h"
#include "resolve/piece_labels.h"

namespace pliego::engine {
namespace {

using packet::Part;
using packet::TicketPiece;

bool is_own_page(const Part& part) {
  return part.kind == Part::Kind::slip || part.kind == Part::Kind::cover ||
         part.kind == Part::Kind::contents;
}

}  // namespace

TicketPiece PacketEdition::own_row(const Part& part) const {
  Diagnostics told_already;
  resolve::PieceLabels say(words_, told_already);
  const bool is_slip = part.kind == Part::Kind::slip;
  const int sides = static_cast<int>(part.document.pages.size());
  return {.id = is_slip                          ? "packet-slip-" + part.id
                : part.kind == Part::Kind::cover ? "packet-cover"
                                                 : "packet-contents",
          .title = (is_slip ? say("packet-slip-kicker").plain() + ": " : "") + part.title,
          .sides = sides,
          .two_sided = sides > 1,
          .is_facing = use_.facing && packet::can_face(part)};
}

// A row for each part whose pages lie in the packet's own file, and for each piece on other paper:
// so their sheets are all that the files have. Those of a booklet are no one piece's.
packet::Ticket PacketEdition::ticket_with(const std::vector<int>& sheets) const {
  packet::Ticket ticket = ticket_;
  ticket.pieces.clear();
  const bool is_booklet = use_.booklet;
  if (is_booklet)
    ticket.pieces.push_back({.id = "packet-booklet",
                             .title = words_.title,
                             .sides = page_count(),
                             .two_sided = true,
                             .is_facing = use_.facing,
                             .is_booklet = true,
                             .in_packet = ticket.jobs.front().sheets});
  const auto add = [&](TicketPiece row, int own) {
    row.in_packet = own;
    row.in_booklet = is_booklet;
    ticket.pieces.push_back(std::move(row));
  };
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = *parts_[i];
    if (is_own_page(part)) add(own_row(part), sheets[i]);
    const auto piece = std::find_if(ticket_.pieces.begin(), ticket_.pieces.end(),
                                    [&](const TicketPiece& each) { return each.id == part.id; });
    if (piece == ticket_.pieces.end()) continue;
    if (part.kind == Part::Kind::slip)
      ticket.pieces.push_back(*piece);  // on other paper
    else if (!is_own_page(part))
      add(*piece, sheets[i]);
  }
  return ticket;
}

void PacketEdition::fill_ticket() {
  const bool is_booklet = use_.booklet;
  const int pages = static_cast<int>(order_.size());
  ticket_.packets = use_.packets;
  ticket_.for_press = use_.purpose == sheet::Purpose::press;
  ticket_.jobs.push_back({.file = use_.main_stem + ".pdf",
                          .paper = is_booklet ? booklet_sheet() : packet_paper(),
                          .stock = draw::Stock::plain,
                          .two_sided = true,
                          .is_main = true,
                          .sheets = is_booklet ? (pages + 3) / 4 : (pages + 1) / 2,
                          .is_booklet = is_booklet,
                          .is_facing = use_.facing});
  for (const PaperFile& file : papers_) {
    const draw::Document& first = file.parts.front()->document;
    ticket_.jobs.push_back({.file = file.name,
                            .paper = first.pages.front().trim,
                            .stock = file.stock,
                            .two_sided = first.pages.size() > 1});
  }
  if (use_.facing) return;  // two languages share the sheets: packet/facing.h counts them
  ticket_ = ticket_with(is_booklet ? std::vector<int>(parts_.size(), 0)
                                   : packet::sheets_by_part(order_, parts_.size()));
}

std::optional<draw::Document> PacketEdition::ticket_page(const packet::Ticket& ticket,
                                                         Composer& composer,
                                                         Diagnostics& diagnostics) const {
  const auto words = packet::ticket_words(words_, ticket, diagnostics);
  const bool is_booklet = use_.booklet;
  auto page =
      set_own(words, packet::ticket_layout,
              is_booklet ? sheet::Purpose::screen : sheet::Purpose::office, composer, diagnostics);
  if (page) page->metadata.no_print_scaling = true;
  return page;
}

}  // namespace pliego::engine
