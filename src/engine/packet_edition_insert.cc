// PDF files from elsewhere as parts of a packet's edition.
#include <filesystem>

#include "base/ascii.h"
#include "engine/fitted_pages.h"
#include "engine/packet_edition.h"
#include "engine/packet_paper.h"
#include "packet/facing.h"

namespace pliego::engine {
namespace {

// A name for files' parts: "Agenda (final).pdf" -> "agenda-final".
std::string id_of(const std::string& path) {
  std::string id;
  for (const char c : ascii_small(std::filesystem::path(path).stem().string())) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "pdf" : id;
}

}  // namespace

// On paper, all of it lies on the packet's own.
void PacketEdition::add_insert(const packet::Item& item, Diagnostics& diagnostics) {
  const packet::Words::Entry& path = *item.pdf.in(language_.folder);
  if (use_.purpose == sheet::Purpose::press) {
    diagnostics.error("insert-press", path.mark.place(),
                      "'" + path.text +
                          "' can't go into a file for a press: nobody can vouch for its "
                          "inks and fonts.",
                      "Take it out of this packet, and order it from the shop by itself.");
    return;
  }
  const auto insert = inserts_.get(path, diagnostics);
  if (!insert) return;
  auto part = std::make_shared<packet::Part>();
  part->kind = packet::Part::Kind::insert;
  part->id = free_id(id_of(path.text));
  part->title = item.title.in(language_.folder)->text;
  part->document = insert->document;
  part->language = insert->language;
  part->copies = item.copies;
  part->on_front = item.on_front;
  if (use_.on_paper()) {
    std::vector<packet::Fitted> fitted;
    part->document = packet::on_paper(std::move(part->document), packet_paper(), fitted);
    tell_fitted(path, fitted, diagnostics);
  }
  packet::TicketPiece row = ticket_piece(*part, {});
  row.is_facing = use_.facing && packet::can_face(*part);
  ticket_.pieces.push_back(std::move(row));
  parts_.push_back(std::move(part));
}

}  // namespace pliego::engine
