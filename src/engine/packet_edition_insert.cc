// PDF files from elsewhere as parts of a packet's edition.
#include <filesystem>
#include <map>
#include <vector>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/page_words.h"
#include "base/units.h"
#include "engine/packet_edition.h"
#include "engine/packet_paper.h"
#include "packet/facing.h"
#include "packet/on_paper.h"
#include "packet/packet.h"

namespace pliego::engine {
namespace {

// Telling which pages of an outside PDF are not as large as the packet's paper.

std::string inches_in_words(double points) { return format_number(points / points_per_inch, 2); }

std::string placed(double scale) {
  if (scale >= 1) return "in full size, in the middle.";
  return "at " + std::to_string(static_cast<int>(scale * 100)) + " %.";
}

// A note "insert-fitted" for all pages of one size, if any.
void tell_fitted(const packet::Words::Entry& path, const std::vector<packet::Fitted>& pages,
                 Diagnostics& diagnostics) {
  std::map<std::string, std::vector<const packet::Fitted*>> by_size;
  for (const packet::Fitted& page : pages)
    by_size[inches_in_words(page.size.width) + " x " + inches_in_words(page.size.height) + " in"]
        .push_back(&page);
  for (const auto& [size, of_size] : by_size) {
    std::vector<int> numbers;
    for (const packet::Fitted* page : of_size) numbers.push_back(page->page + 1);
    diagnostics.note("insert-fitted", path.mark.place(),
                     "On letter paper: " + page_words(numbers) + " of '" + path.text + "' (" +
                         size + "), " + placed(of_size.front()->scale),
                     "");
  }
}

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
