// What of a packet's edition its job ticket tells.
#include "cli/packet_edition.h"
#include "cli/packet_paper.h"
#include "packet/words.h"

namespace pliego::cli {

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
