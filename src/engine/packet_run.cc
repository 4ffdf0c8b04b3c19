#include "engine/packet_run.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "base/units.h"
#include "engine/packet_edition.h"
#include "engine/packet_facing.h"
#include "engine/packet_people.h"
#include "engine/paper.h"
#include "packet/ticket.h"
#include "pdf/writer.h"
#include "sheet/impose.h"

namespace pliego::engine {
namespace {

// The job ticket for programs.

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

// Lengths in inches, as a shop orders paper.
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

bool goes_on_paper(const PacketRequest& request) {
  return PacketUse{.purpose = request.purpose, .booklet = request.booklet}.on_paper();
}

std::vector<std::string> languages_of(const PacketRequest& request, const packet::Packet& packet) {
  if (!request.facing.empty()) return facing_languages(request, packet);
  return request.language.empty() ? packet.languages : std::vector{request.language};
}

class Run {
 public:
  Run(const PacketDesk& desk, const PacketRequest& request, files::Outputs& files,
      Diagnostics& diagnostics)
      : desk_(desk),
        request_(request),
        files_(files),
        diagnostics_(diagnostics),
        composer_(desk.workspace),
        inserts_(desk.workspace, *desk.packet, desk.folder, goes_on_paper(request)),
        languages_(languages_of(request, *desk.packet)),
        steps_(desk.workspace.outside, Step::Of::packet, 2 * languages_.size()) {}

  std::vector<Output> make() {
    require_one_file();
    request_.facing.empty() ? compose() : compose_facing();
    if (!diagnostics_.has_errors() && goes_on_paper(request_)) set_tickets();
    if (diagnostics_.has_errors()) return {};
    if (request_.is_for_people()) {
      if (!make_for_people()) return {};
    } else if (request_.is_joint()) {
      save(editions_.front(), joint_stem() + ".pdf", FileFormat::pdf,
           facing_ ? facing_->document() : both());
      steps_.step(joint_stem());
    } else {
      for (const PacketEdition& edition : editions_) {
        const std::string stem = file_stem(edition.language().folder);
        save(edition, stem + ".pdf", FileFormat::pdf, edition.document());
        steps_.step(stem);
      }
    }
    for (const PacketEdition& edition : editions_)
      for (const PacketEdition::PaperFile& file : edition.paper_files())
        save(edition, file.name, FileFormat::pdf, edition.document(file));
    for (const TicketFile& ticket : tickets_) save(ticket);
    return std::move(outputs_);
  }

 private:
  struct TicketFile {
    const PacketEdition* edition;
    packet::Ticket ticket;
    draw::Document page;
  };

  void compose() {
    int first_number = 1;
    for (const std::string& language : languages_) {
      if (!is_wanted(language)) continue;
      PacketUse use = use_in(language);
      if (request_.both) use.first_number = first_number;
      editions_.emplace_back(desk_.workspace, *desk_.packet,
                             *desk_.workspace.project.language(language), inserts_, use);
      editions_.back().compose(composer_, diagnostics_);
      steps_.step(file_stem(language));
      first_number += editions_.back().page_count();
      if (use.on_paper()) first_number += (first_number + 1) % 2;  // the next begins on a front
    }
  }

  void compose_facing() {
    for (const std::string& language : languages_)
      editions_.emplace_back(desk_.workspace, *desk_.packet,
                             *desk_.workspace.project.language(language), inserts_,
                             use_in(language));
    facing_.emplace(editions_.front(), editions_.back());
    facing_->compose(composer_, diagnostics_);
    steps_.step(joint_stem());
  }

  // One for each language, or for the one file that holds them all.
  void set_tickets() {
    const std::vector<packet::Ticket> tickets = tickets_of_files();
    for (std::size_t i = 0; i < tickets.size(); ++i) {
      auto page = editions_[i].ticket_page(tickets[i], composer_, diagnostics_);
      if (page) tickets_.push_back({&editions_[i], tickets[i], std::move(*page)});
    }
  }

  std::vector<packet::Ticket> tickets_of_files() const {
    std::vector<packet::Ticket> own;
    std::vector<packet::LanguageTicket> of_people;
    for (const PacketEdition& edition : editions_) {
      own.push_back(edition.ticket());
      of_people.push_back({edition.language().name, edition.ticket()});
    }
    if (facing_) return {facing_->ticket()};
    if (request_.both) return {packet::merged(own)};
    if (request_.is_joint()) return {packet::gathered(of_people)};
    return own;
  }

  void require_one_file() const {
    if (!names_file()) return;
    if (request_.is_for_people() && request_.booklet)
      throw RequestError(
          "Each booklet is a file of its own, to be folded and stapled: name a folder with ⟪out⟫.");
    if (languages_.size() > 1 && !request_.is_joint())
      throw RequestError(
          "⟪out⟫ names one file, and there would be several: name a folder, or one "
          "language with ⟪language⟫.");
  }

  bool names_file() const { return !request_.one_file.empty(); }
  // A language that nobody of the list has needs no packet.
  bool is_wanted(const std::string& language) const {
    return !request_.is_for_people() || packets_in(language) > 0;
  }
  int packets_in(const std::string& language) const {
    if (!request_.is_for_people()) return request_.copies;
    int count = 0;
    for (const packet::Participant& each : desk_.people) count += each.language == language;
    return count;
  }

  std::string file_stem(const std::string& language) const {
    if (names_file()) return request_.one_file;
    std::string stem = desk_.packet->name + "-" + language;
    if (request_.booklet) return stem + "-booklet";
    if (request_.purpose == sheet::Purpose::screen) return stem;
    return stem + "-" + std::string(word_of(request_.purpose));
  }

  // Of the file that holds several packets.
  std::string joint_stem() const {
    std::string all;
    for (const std::string& language : languages_) all += (all.empty() ? "" : "-") + language;
    return file_stem(request_.facing.empty() ? all : all + "-facing");
  }

  PacketUse use_in(const std::string& language) const {
    const bool shares_name = request_.is_joint() && names_file();
    const std::string stem = file_stem(language) + (shares_name ? "-" + language : "");
    return {.purpose = request_.purpose,
            .booklet = request_.booklet,
            .stem = stem,
            .main_stem = request_.is_joint() ? joint_stem() : stem,
            .drafts = request_.drafts,
            .packets = packets_in(language),
            .facing = !request_.facing.empty()};
  }

  draw::Document both() const {
    std::vector<packet::Volume> volumes;
    for (const PacketEdition& edition : editions_)
      volumes.push_back({edition.language().name, edition.document()});
    return packet::bind_volumes(std::move(volumes), goes_on_paper(request_));
  }

  bool make_for_people() {
    PeopleRun people(desk_, editions_, request_.is_joint() ? joint_stem() + ".pdf" : "", files_);
    return people.make(composer_, outputs_, diagnostics_);
  }

  Output started(const PacketEdition& edition, std::string path, FileFormat format) const {
    return {.path = std::move(path),
            .material = desk_.packet->name,
            .language = edition.language().folder,
            .layout = "packet",
            .purpose = request_.purpose,
            .is_booklet = request_.booklet,
            .format = format};
  }

  void save(const PacketEdition& edition, std::string path, FileFormat format,
            const draw::Document& document) {
    Output output = started(edition, std::move(path), format);
    output.pages = static_cast<int>(document.pages.size());
    output.width = document.pages.front().media.width;
    output.height = document.pages.front().media.height;
    output.unit = "pt";
    engine::save(
        output, [&](const TakeBytes& take) { writer_.write_to(take, document); }, files_);
    outputs_.push_back(std::move(output));
  }

  void save(const TicketFile& ticket) {
    const std::string language = ticket.edition->language().folder;
    const std::string stem = (request_.is_joint() ? joint_stem() : file_stem(language)) + "-ticket";
    save(*ticket.edition, stem + ".pdf", FileFormat::ticket, ticket.page);
    Output output = started(*ticket.edition, stem + ".json", FileFormat::ticket_json);
    engine::save(output, ticket_json(ticket.ticket, desk_.packet->name, language), files_);
    outputs_.push_back(std::move(output));
  }

  const PacketDesk& desk_;
  const PacketRequest& request_;
  files::Outputs& files_;
  Diagnostics& diagnostics_;
  Composer composer_;
  InsertShelf inserts_;
  pdf::Writer writer_;
  const std::vector<std::string> languages_;
  Steps steps_;  // each language set, each of its files written
  std::vector<PacketEdition> editions_;
  std::optional<FacingEditions> facing_;  // of these
  std::vector<TicketFile> tickets_;
  std::vector<Output> outputs_;
};

}  // namespace

std::vector<Output> make_packets(const PacketDesk& desk, const PacketRequest& request,
                                 files::Outputs& files, Diagnostics& diagnostics) {
  return Run(desk, request, files, diagnostics).make();
}

}  // namespace pliego::engine
