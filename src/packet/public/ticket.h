// The job ticket: what a copy shop has to know to quote and to print a packet.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "draw/printing.h"

namespace pliego::packet {

// How one piece is printed and finished.
struct TicketPiece {
  std::string id, title;
  std::size_t job = 0;  // the file it is in
  int sides = 1;        // printed sides of one copy in the packet
  int sheets = 1;       // of paper for one copy, where it is alone on its sheets
  int on_sheet = 1;     // pieces on a sheet
  int copies = 1;       // in each packet
  int packets = 0;      // that it lies in; 0: in all of the ticket's
  bool two_sided = false;
  bool is_folded = false, is_cut = false;
  bool is_facing = false;   // its pages lie opposite those of another language
  bool is_booklet = false;  // all pieces together, bound: the sheets are no one piece's
  bool in_booklet = false;  // one of those
  int in_packet = -1;       // sheets of the packet's own file that begin with it; -1: not counted

  // Sheets of paper for so many packets.
  int sheets_for(int so_many) const {
    if (in_packet >= 0) return so_many * in_packet;
    return (so_many * copies + on_sheet - 1) / on_sheet * sheets;
  }
};

// One file, on one kind of paper.
struct TicketJob {
  std::string file;
  Size paper;  // points
  draw::Stock stock = draw::Stock::plain;
  bool two_sided = false;
  bool is_main = false;  // the packet itself: printed as a whole, once for each participant
  int sheets = 0;        // of the main file, for one packet
  bool is_booklet = false;
  bool holds_all = false;  // every packet is in it, one after the other: printed once
  std::string language;    // named where packets of several lengths are in one file
  int packets = 0;         // that it is for; 0: for all of the ticket's
  bool is_facing = false;  // two languages side by side: bound at the spine
};

struct Ticket {
  std::vector<TicketJob> jobs;  // the packet's own file first
  std::vector<TicketPiece> pieces;
  int packets = 1;         // how many are made
  bool for_press = false;  // printed in inks, with bleed

  // Sheets of paper that a file takes for one packet, and for all.
  int sheets_each(std::size_t job) const;
  int sheets_for_all(std::size_t job) const;
  int sheets_for_all(const TicketPiece& piece) const;

 private:
  int packets_or_all(int some) const { return some > 0 ? some : packets; }
};

// Of packets in several languages that are one file: the first one's own file stands for all.
Ticket merged(const std::vector<Ticket>& tickets);

// Of one file with everybody's packets, each ticket for those in a language. The file is one job,
// or one for each language where their packets take other numbers of sheets.
struct LanguageTicket {
  std::string language;  // its name
  Ticket ticket;
};
Ticket gathered(const std::vector<LanguageTicket>& tickets);

}  // namespace pliego::packet
