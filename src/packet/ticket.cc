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

Ticket merged(const std::vector<Ticket>& tickets) {
  Ticket all = tickets.front();
  for (std::size_t i = 1; i < tickets.size(); ++i) {
    const Ticket& next = tickets[i];
    const std::size_t moved = all.jobs.size() - 1;
    all.jobs.front().sheets += next.jobs.front().sheets;
    all.jobs.insert(all.jobs.end(), next.jobs.begin() + 1, next.jobs.end());
    for (TicketPiece piece : next.pieces) {
      if (piece.job > 0) piece.job += moved;
      piece.id += "-" + std::to_string(i + 1);
      all.pieces.push_back(std::move(piece));
    }
  }
  return all;
}

}  // namespace pliego::packet
