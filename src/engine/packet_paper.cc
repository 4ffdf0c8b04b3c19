#include "engine/packet_paper.h"

#include <algorithm>
#include <cmath>

#include "base/units.h"
#include "draw/link_line.h"
#include "engine/printing.h"
#include "sheet/booklet.h"
#include "sheet/repeat.h"

namespace pliego::engine {
namespace {

bool same_side(double a, double b) { return std::abs(a - b) < 0.5; }

bool is_size(Size size, Size other) {
  return same_side(std::min(size.width, size.height), std::min(other.width, other.height)) &&
         same_side(std::max(size.width, size.height), std::max(other.width, other.height));
}

}  // namespace

Size packet_paper() { return {612, 792}; }
Size booklet_sheet() { return {1224, 792}; }

draw::Document bound(draw::Document joined) {
  const Size sheet = booklet_sheet();
  draw::Document booklet =
      sheet::bind(std::move(joined), {.width = sheet.width, .height = sheet.height}, true);
  using Conformance = draw::Metadata::Conformance;
  booklet.metadata.conformance = std::min(booklet.metadata.conformance, Conformance::ua1);
  for (draw::Page& page : booklet.pages) draw::remove_link_lines(page.items);
  return booklet;
}

PieceSheet piece_sheet(const Workspace& workspace, const layout::Layout& layout,
                       sheet::Purpose purpose) {
  PieceSheet piece{.stock = layout.stock};
  const auto sheet = sheet_for(workspace, layout, purpose, "");
  const bool is_screen = purpose == sheet::Purpose::screen;
  const auto* plan = sheet && !is_screen ? std::get_if<sheet::Plan>(&*sheet) : nullptr;
  if (!plan) return piece;
  if (plan->stock) piece.stock = *plan->stock;
  piece.on_sheet = sheet::pieces_on(*plan);
  piece.is_folded = !plan->folds.empty();
  return piece;
}

packet::TicketPiece ticket_piece(const packet::Part& part, const PieceSheet& sheet) {
  const int pages = static_cast<int>(part.document.pages.size());
  const bool two_sided = pages > 1 && !part.has_own_paper;
  return {.id = part.id,
          .title = part.title,
          .sides = pages,
          .sheets = two_sided ? (pages + 1) / 2 : pages,
          .on_sheet = sheet.on_sheet,
          .copies = part.copies,
          .two_sided = two_sided,
          .is_folded = sheet.is_folded,
          .is_cut = sheet.on_sheet > 1};
}

bool is_packet_paper(const packet::Part& part, draw::Stock stock) {
  const auto& pages = part.document.pages;
  return stock == draw::Stock::plain &&
         std::all_of(pages.begin(), pages.end(),
                     [](const draw::Page& page) { return is_size(page.trim, packet_paper()); });
}

std::string paper_word(Size size) {
  if (is_size(size, packet_paper())) return "letter";
  if (is_size(size, booklet_sheet())) return "tabloid";
  const auto inches = [](double points) { return format_number(points / points_per_inch, 2); };
  return inches(std::min(size.width, size.height)) + "x" +
         inches(std::max(size.width, size.height));
}

void require_shared_paper(const packet::Part& part, const yaml::Mark& mark,
                          Diagnostics& diagnostics) {
  if (!part.has_own_paper || part.document.pages.size() < 2) return;
  diagnostics.error("sheet-paper", mark.place(),
                    "Pages of '" + part.id + "' must not share paper, and in a booklet all do.",
                    "Take the piece out of the booklet, or print the packet without ⟪booklet⟫.");
}

}  // namespace pliego::engine
