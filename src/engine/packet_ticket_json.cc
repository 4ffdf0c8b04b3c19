#include "engine/packet_ticket_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/units.h"
#include "engine/paper.h"
#include "sheet/impose.h"

namespace pliego::engine {
namespace {

using Json = nlohmann::ordered_json;

double rounded_inches(double points) { return std::round(points / points_per_inch * 1000) / 1000; }

Json job(const packet::Ticket& ticket, std::size_t index) {
  const packet::TicketJob& job = ticket.jobs[index];
  return {{"file", job.file},
          {"paper", media_name(job.paper)},
          {"width", rounded_inches(std::min(job.paper.width, job.paper.height))},
          {"height", rounded_inches(std::max(job.paper.width, job.paper.height))},
          {"stock", word_of(job.stock)},
          {"sides", job.two_sided ? "two-sided-long-edge" : "one-sided"},
          {"booklet", job.is_booklet},
          {"press", ticket.for_press},
          {"bleed", ticket.for_press ? rounded_inches(sheet::press_bleed) : 0},
          {"all_packets", job.holds_all},
          {"facing", job.is_facing},
          {"sheets_each", ticket.sheets_each(index)},
          {"sheets", ticket.sheets_for_all(index)}};
}

Json piece(const packet::Ticket& ticket, const packet::TicketPiece& piece) {
  return {{"piece", piece.id},
          {"title", piece.title},
          {"file", ticket.jobs[piece.job].file},
          {"pages", piece.sides},
          {"two_sided", piece.two_sided},
          {"fold", piece.is_folded},
          {"cut", piece.is_cut},
          {"on_sheet", piece.on_sheet},
          {"copies", piece.copies},
          {"sheets_each", piece.sheets_for(1)},
          {"sheets", ticket.sheets_for_all(piece)}};
}

}  // namespace

std::string ticket_json(const packet::Ticket& ticket, const std::string& packet,
                        const std::string& language) {
  Json files = Json::array(), pieces = Json::array();
  for (std::size_t i = 0; i < ticket.jobs.size(); ++i) files.push_back(job(ticket, i));
  for (const packet::TicketPiece& each : ticket.pieces) pieces.push_back(piece(ticket, each));
  const Json json{{"packet", packet},
                  {"language", language},
                  {"packets", ticket.packets},
                  {"files", files},
                  {"pieces", pieces}};
  return json.dump(2) + "\n";
}

}  // namespace pliego::engine
