#include "engine/packet_facing.h"

#include <algorithm>

#include "base/language_names.h"
#include "engine/packet_paper.h"
#include "engine/packet_settle.h"
#include "engine/request.h"
#include "packet/facing.h"

namespace pliego::engine {
namespace {

std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts(1);
  for (const char c : list)
    if (c == ',')
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

}  // namespace

void require_made_in(const std::string& language, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), language) != known.end()) return;
  const std::string hint = known_language_hint(language, known);
  throw RequestError("The packet is not made in '" + language + "', but in " + listed(known) + "." +
                     (hint.empty() ? "" : " " + hint));
}

std::vector<std::string> facing_languages(const PacketRequest& request,
                                          const packet::Packet& packet) {
  const std::vector<std::string>& known = packet.languages;
  const bool are_own = request.facing == packets_own_languages;
  const std::vector<std::string> wanted = are_own ? known : parts_of(request.facing);
  for (const std::string& language : wanted) require_made_in(language, known);
  if (wanted.size() == 2 && wanted[0] != wanted[1]) return wanted;
  if (known.size() < 2)
    throw RequestError("Facing pages need two languages, and the packet has one: " + known.front() +
                       ". Add another to 'languages', or leave ⟪facing⟫ out.");
  throw RequestError("Facing pages are for two languages. Name two of " + listed(known) +
                     ", the one for the left pages first: ⟪facing=" + known[0] + "," + known[1] +
                     "⟫" + ".");
}

bool FacingEditions::compose(Composer& composer, Diagnostics& diagnostics) {
  bool are_set = first_.set_parts(composer, diagnostics);
  are_set = second_.set_parts(composer, diagnostics) && are_set;
  if (!are_set) return false;
  Diagnostics of_cover;
  cover_ = first_.cover_with(second_, composer, of_cover);
  diagnostics.merge(of_cover);
  if (!cover_ || of_cover.has_errors()) return false;
  const auto orders = [&] {
    auto facing = packet::order_facing(first_.parts(), second_.parts(), first_.use().on_paper());
    return std::vector<packet::PageOrder>{std::move(facing.versos), std::move(facing.rectos)};
  };
  return settle({&first_, &second_}, orders, composer, diagnostics);
}

draw::Document FacingEditions::document() const {
  const bool on_paper = first_.use().on_paper();
  packet::PageOrder order(static_cast<std::size_t>(first_.page_count()));
  order.front() = {.part = 0};
  draw::Document joined = packet::lay_over(
      packet::join({cover_}, order, first_.joined_as(on_paper)),
      {{first_.language().name, first_.pages()}, {second_.language().name, second_.pages()}});
  if (first_.use().booklet) joined = bound(std::move(joined));
  return joined;
}

packet::Ticket FacingEditions::ticket() const {
  const bool is_booklet = first_.use().booklet;
  auto sheets = packet::facing_sheets(first_.order(), second_.order(), first_.parts().size());
  if (is_booklet) {
    sheets.versos.assign(sheets.versos.size(), 0);
    sheets.rectos = sheets.versos;
  }
  packet::Ticket ticket =
      packet::facing_ticket(first_.ticket_with(sheets.versos), second_.ticket_with(sheets.rectos));
  const auto behind_booklet = ticket.pieces.begin() + (is_booklet ? 1 : 0);
  ticket.pieces.insert(behind_booklet, {.id = "packet-cover",
                                        .title = cover_->title,
                                        .in_booklet = is_booklet,
                                        .in_packet = is_booklet ? 0 : sheets.cover});
  return ticket;
}

}  // namespace pliego::engine
