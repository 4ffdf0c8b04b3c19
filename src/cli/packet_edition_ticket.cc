// What of a packet's edition its job ticket tells.
#include "cli/packet_edition.h"
#include "cli/packet_paper.h"
#include "packet/words.h"

#include "guide/phrases.h"

namespace pliego::cli {
namespace {

using packet::Part;
using packet::TicketPiece;

// By part: sheets whose front, or back where the front is empty, is its page. So all together are
// the packet's, wherever one begins on the back of another.
std::vector<int> sheets_by_part(const packet::PageOrder& order, std::size_t parts) {
  std::vector<int> sheets(parts, 0);
  for (std::size_t i = 0; i < order.size(); i += 2) {
    int part = order[i].part;
    if (part < 0 && i + 1 < order.size()) part = order[i + 1].part;
    if (part >= 0) ++sheets[static_cast<std::size_t>(part)];
  }
  return sheets;
}

TicketPiece own_row(const Part& part, std::string title) {
  const int sides = static_cast<int>(part.document.pages.size());
  const std::string id = part.kind == Part::Kind::cover      ? "packet-cover"
                         : part.kind == Part::Kind::contents ? "packet-contents"
                                                             : "packet-slip-" + part.id;
  return {.id = id, .title = std::move(title), .sides = sides, .two_sided = sides > 1};
}

}  // namespace

// The ticket's pieces in the packet's order, with its own pages among them, so that their sheets
// are all that the packet's file has. A booklet's sheets are no piece's own, and on facing pages
// two languages share each.
void PacketEdition::count_own_sheets() {
  if (use_.purpose == PacketUse::For::booklet || use_.facing) return;
  Diagnostics told_already;
  guide::Phrases say(words_, told_already);
  const std::vector<int> sheets = sheets_by_part(order_, parts_.size());
  std::vector<TicketPiece> rows;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = *parts_[i];
    const bool is_slip = part.kind == Part::Kind::slip;
    const bool is_own = is_slip || part.kind == Part::Kind::cover ||
                        part.kind == Part::Kind::contents;
    if (is_own) {
      const std::string kicker = is_slip ? say("packet-slip-kicker").plain() + ": " : "";
      rows.push_back(own_row(part, kicker + part.title));
      rows.back().in_packet = sheets[i];
    }
    if (is_own && !is_slip) continue;
    const auto row = std::find_if(ticket_.pieces.begin(), ticket_.pieces.end(),
                                  [&](const TicketPiece& each) { return each.id == part.id; });
    if (row == ticket_.pieces.end()) continue;
    rows.push_back(*row);
    if (!is_slip) rows.back().in_packet = sheets[i];
  }
  ticket_.pieces = std::move(rows);
}

void PacketEdition::fill_ticket() {
  const bool is_booklet = use_.purpose == PacketUse::For::booklet;
  const int pages = static_cast<int>(order_.size());
  ticket_.packets = use_.packets;
  ticket_.for_press = use_.purpose == PacketUse::For::press;
  ticket_.jobs.push_back({.file = use_.main_stem + ".pdf",
                          .paper = is_booklet ? booklet_sheet() : packet_paper(),
                          .stock = "plain",
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
  count_own_sheets();
}

std::optional<draw::Document> PacketEdition::ticket_page(const packet::Ticket& ticket,
                                                         Composer& composer,
                                                         Diagnostics& diagnostics) const {
  const auto words = packet::ticket_words(words_, ticket, diagnostics);
  const bool is_booklet = use_.purpose == PacketUse::For::booklet;
  auto page =
      set_own(words, packet::ticket_layout,
              is_booklet ? sheet::Purpose::screen : sheet::Purpose::office, composer, diagnostics);
  if (page) page->metadata.no_print_scaling = true;
  return page;
}

}  // namespace pliego::cli
