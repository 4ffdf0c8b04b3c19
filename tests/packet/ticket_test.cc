#include "packet/ticket.h"

#include <catch2/catch.hpp>

namespace pliego::ticket_test {

using packet::Ticket;

namespace {

// A packet of nine sheets, and cards that lie five to a sheet.
Ticket ticket(int packets) {
  Ticket made;
  made.packets = packets;
  made.jobs.push_back({.file = "all.pdf", .is_main = true, .sheets = 9});
  made.jobs.push_back({.file = "cards.pdf"});
  made.pieces.push_back({.id = "card", .job = 1, .on_sheet = 5});
  return made;
}

}  // namespace

TEST_CASE("The packet itself is printed once for each") {
  CHECK(ticket(40).sheets_each(0) == 9);
  CHECK(ticket(40).sheets_for_all(0) == 360);
}

TEST_CASE("Pieces several to a sheet are printed for many packets at once") {
  CHECK(ticket(40).sheets_each(1) == 1);
  CHECK(ticket(40).sheets_for_all(1) == 8);
  CHECK(ticket(41).sheets_for_all(1) == 9);
}

TEST_CASE("Copies within a packet count") {
  packet::TicketPiece piece{.sheets = 2, .copies = 3};
  CHECK(piece.sheets_for(10) == 60);
}

TEST_CASE("Tickets of several languages in one file add up") {
  const Ticket both = packet::merged({ticket(10), ticket(10)});
  CHECK(both.jobs.size() == 3);
  CHECK(both.sheets_for_all(0) == 180);
  CHECK(both.pieces.at(1).job == 2);
  CHECK(both.sheets_for_all(2) == 2);
}

TEST_CASE("One file with everybody's packets is one job, printed once") {
  const Ticket all = packet::gathered({{"English", ticket(200)}, {"español", ticket(100)}});
  REQUIRE(all.jobs.size() == 3);
  CHECK(all.packets == 300);
  CHECK(all.jobs.front().holds_all);
  CHECK(all.sheets_each(0) == 9);
  CHECK(all.sheets_for_all(0) == 2700);
  CHECK(all.sheets_for_all(1) == 40);
  CHECK(all.sheets_for_all(2) == 20);
  CHECK(all.pieces.at(1).job == 2);
  CHECK(all.pieces.at(1).id != all.pieces.at(0).id);
}

TEST_CASE("Where packets of one file differ in length, each language is told by itself") {
  Ticket longer = ticket(100);
  longer.jobs.front().sheets = 10;
  const Ticket all = packet::gathered({{"English", ticket(200)}, {"español", longer}});
  REQUIRE(all.jobs.size() == 4);
  CHECK(all.sheets_for_all(0) == 1800);
  CHECK(all.sheets_for_all(2) == 1000);
  CHECK(all.jobs.at(2).language == "español");
  CHECK(all.pieces.at(1).job == 3);
}

}  // namespace pliego::ticket_test
