#include "packet/ticket.h"

#include <algorithm>
#include <cstddef>

namespace pliego::packet {
namespace {

// Who has packets in this language has what is in them, and no one else.
Ticket for_own_packets(Ticket ticket) {
  for (TicketJob& job : ticket.jobs) job.packets = ticket.packets;
  for (TicketPiece& piece : ticket.pieces) piece.packets = ticket.packets;
  return ticket;
}

bool same_sheets(const std::vector<LanguageTicket>& tickets) {
  const int first = tickets.front().ticket.jobs.front().sheets;
  return std::all_of(tickets.begin(), tickets.end(), [&](const LanguageTicket& each) {
    return each.ticket.jobs.front().sheets == first;
  });
}

// Its jobs after the first one, or from the first on, behind those that are there.
void add_ticket(Ticket& all, const Ticket& next, bool with_main, const std::string& suffix) {
  const std::size_t skipped = with_main ? 0 : 1, moved = all.jobs.size() - skipped;
  all.jobs.insert(all.jobs.end(), next.jobs.begin() + static_cast<std::ptrdiff_t>(skipped),
                  next.jobs.end());
  for (TicketPiece piece : next.pieces) {
    piece.job = piece.job < skipped ? 0 : piece.job + moved;
    piece.id += suffix;
    all.pieces.push_back(std::move(piece));
  }
}

}  // namespace

int Ticket::sheets_each(std::size_t job) const {
  if (jobs[job].is_main) return jobs[job].sheets;
  int sheets = 0;
  for (const TicketPiece& piece : pieces)
    if (piece.job == job) sheets += piece.sheets_for(1);
  return sheets;
}

// Pieces that lie several to a sheet are cut for many packets at once.
int Ticket::sheets_for_all(std::size_t job) const {
  if (jobs[job].is_main) return jobs[job].sheets * packets_or_all(jobs[job].packets);
  int sheets = 0;
  for (const TicketPiece& piece : pieces)
    if (piece.job == job) sheets += sheets_for_all(piece);
  return sheets;
}

int Ticket::sheets_for_all(const TicketPiece& piece) const {
  return piece.sheets_for(packets_or_all(piece.packets));
}

Ticket merged(const std::vector<Ticket>& tickets) {
  Ticket all = tickets.front();
  for (std::size_t i = 1; i < tickets.size(); ++i) {
    all.jobs.front().sheets += tickets[i].jobs.front().sheets;
    add_ticket(all, tickets[i], false, "-" + std::to_string(i + 1));
  }
  return all;
}

Ticket gathered(const std::vector<LanguageTicket>& tickets) {
  const bool one_job = same_sheets(tickets);
  Ticket all{.packets = 0, .for_press = tickets.front().ticket.for_press};
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    Ticket own = for_own_packets(tickets[i].ticket);
    own.jobs.front().holds_all = true;
    if (!one_job) own.jobs.front().language = tickets[i].language;
    const bool shares_job = one_job && i > 0;
    if (shares_job) all.jobs.front().packets += own.packets;
    add_ticket(all, own, !shares_job, i > 0 ? "-" + std::to_string(i + 1) : "");
    all.packets += own.packets;
  }
  return all;
}

}  // namespace pliego::packet
