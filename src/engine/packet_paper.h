// What paper a packet and its pieces are printed on.
#pragma once

#include <string>

#include "engine/workspace.h"
#include "packet/part.h"
#include "packet/ticket.h"
#include "sheet/impose.h"

namespace pliego::engine {

Size packet_paper();   // US letter, upright, points
Size booklet_sheet();  // tabloid, lying

// The packet on tabloid sheets (sheet::bind).
draw::Document bound(draw::Document joined);

// How a piece lies on its sheets.
struct PieceSheet {
  draw::Stock stock = draw::Stock::plain;
  int on_sheet = 1;  // pieces on a sheet
  bool is_folded = false;
};
// For a screen each panel is a page.
PieceSheet piece_sheet(const Workspace& workspace, const layout::Layout& layout,
                       sheet::Purpose purpose);

packet::TicketPiece ticket_piece(const packet::Part& part, const PieceSheet& sheet);

// Whether the piece is printed on the packet's own paper, whichever way it lies.
bool is_packet_paper(const packet::Part& part, draw::Stock stock);

// A size as a word for files' names: "letter", "5x7".
std::string paper_word(Size size);

// Pages that must not share paper can't be bound (rule "sheet-paper").
void require_shared_paper(const packet::Part& part, const yaml::Mark& mark,
                          Diagnostics& diagnostics);

}  // namespace pliego::engine
