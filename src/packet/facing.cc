#include "packet/facing.h"

#include <algorithm>
#include <stdexcept>

namespace pliego::packet {
namespace {

int pages_of(const Part& part) { return static_cast<int>(part.document.pages.size()); }

class Facing {
 public:
  // The cover's page.
  Facing() { add({}, {}); }

  // One copy of both versions, from an opening on.
  void add_openings(int part, int versos, int rectos, int copy) {
    if (is_front()) add({}, {});
    for (int page = 0; page < std::max(versos, rectos); ++page) {
      add(page < versos ? PagePlace{part, page, copy} : PagePlace{}, {});
      add({}, page < rectos ? PagePlace{part, page, copy} : PagePlace{});
    }
  }

  enum class Side { versos, rectos };
  // One copy on sheets that hold nothing else.
  void add_sheets(Side language, const Part& part, int index, int copy) {
    turn_to_front();
    for (int page = 0; page < pages_of(part); ++page) {
      if (part.has_own_paper) turn_to_front();
      const PagePlace place{index, page, copy};
      language == Side::versos ? add(place, {}) : add({}, place);
    }
    turn_to_front();
  }

  FacingOrders take() { return std::move(orders_); }

 private:
  void add(PagePlace verso, PagePlace recto) {
    orders_.versos.push_back(verso);
    orders_.rectos.push_back(recto);
  }
  // Whether the next page is the front of a sheet: a recto.
  bool is_front() const { return orders_.versos.size() % 2 == 0; }
  void turn_to_front() {
    if (!is_front()) add({}, {});
  }

  FacingOrders orders_;
};

void add_item(Facing& facing, int index, const Part& first, const Part& second, bool two_sided) {
  const int copies = two_sided ? first.copies : 1;
  if (!two_sided || can_face(first)) {
    for (int copy = 0; copy < copies; ++copy)
      facing.add_openings(index, pages_of(first), pages_of(second), copy);
    return;
  }
  for (int copy = 0; copy < copies; ++copy)
    facing.add_sheets(Facing::Side::versos, first, index, copy);
  for (int copy = 0; copy < copies; ++copy)
    facing.add_sheets(Facing::Side::rectos, second, index, copy);
}

}  // namespace

bool can_face(const Part& part) { return !part.has_own_paper && !part.has_own_sheet; }

FacingOrders order_facing(const Parts& first, const Parts& second, bool two_sided) {
  if (first.size() != second.size())
    throw std::logic_error("only versions of the same items can face each other");
  Facing facing;
  for (std::size_t i = 0; i < first.size(); ++i)
    add_item(facing, static_cast<int>(i), *first[i], *second[i], two_sided);
  return facing.take();
}

FacingSheets facing_sheets(const PageOrder& versos, const PageOrder& rectos, std::size_t parts) {
  FacingSheets sheets{1, std::vector<int>(parts, 0), std::vector<int>(parts, 0)};
  const auto own = [&](std::size_t page) -> int* {
    if (page >= versos.size()) return nullptr;
    if (const int part = rectos[page].part; part >= 0)
      return &sheets.rectos[static_cast<std::size_t>(part)];
    const int part = versos[page].part;
    return part < 0 ? nullptr : &sheets.versos[static_cast<std::size_t>(part)];
  };
  int* last = nullptr;
  for (std::size_t front = 2; front < versos.size(); front += 2) {
    int* whose = own(front) ? own(front) : own(front + 1);
    if (!whose) whose = last ? last : &sheets.cover;  // blank on both sides: behind what it ends
    ++*whose;
    last = whose;
  }
  return sheets;
}

Ticket facing_ticket(const Ticket& first, const Ticket& second) {
  Ticket both = merged({first, second});
  both.jobs.front().sheets = first.jobs.front().sheets;  // each counted all pages of the file
  const std::vector<TicketPiece> pieces = std::move(both.pieces);
  both.pieces.clear();
  for (std::size_t i = 0; i < first.pieces.size(); ++i) {
    TicketPiece piece = pieces[i];
    const TicketPiece& other = pieces[first.pieces.size() + i];
    if (!piece.is_facing) {
      both.pieces.insert(both.pieces.end(), {std::move(piece), other});
      continue;
    }
    if (piece.title != other.title) piece.title += " · " + other.title;
    if (piece.is_booklet) {  // one, which holds both
      both.pieces.push_back(std::move(piece));
      continue;
    }
    piece.sheets = std::max(piece.sides, other.sides);
    if (piece.in_packet >= 0) piece.in_packet += other.in_packet;
    piece.sides += other.sides;
    piece.two_sided = true;
    both.pieces.push_back(std::move(piece));
  }
  return both;
}

}  // namespace pliego::packet
