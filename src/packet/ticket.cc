#include "packet/ticket.h"

namespace pliego::packet {

int Ticket::sheets_each(std::size_t job) const {
  if (jobs[job].is_main) return jobs[job].sheets;
  int sheets = 0;
  for (const TicketPiece& piece : pieces)
    if (piece.job == job) sheets += piece.sheets_for(1);
  return sheets;
}

// Pieces that lie several to a sheet are cut for many packets at once.
int Ticket::sheets_for_all(std::size_t job) const {
  if (jobs[job].is_main) return jobs[job].sheets * packets;
  int sheets = 0;
  for (const TicketPiece& piece : pieces)
    if (piece.job == job) sheets += piece.sheets_for(packets);
  return sheets;
}

}  // namespace pliego::packet
