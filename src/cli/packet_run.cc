#include "cli/packet_run.h"

#include "cli/packet_edition.h"
#include "cli/packet_facing.h"
#include "cli/packet_people.h"
#include "cli/packet_ticket_json.h"
#include "cli/progress.h"
#include "pdf/writer.h"

namespace pliego::cli {
namespace {

namespace fs = std::filesystem;

PacketUse::For use_of(const PacketOptions& options) {
  if (options.booklet) return PacketUse::For::booklet;
  if (options.purpose == "press") return PacketUse::For::press;
  return options.purpose == "office" ? PacketUse::For::office : PacketUse::For::screen;
}

std::vector<std::string> languages_of(const PacketOptions& options, const packet::Packet& packet) {
  if (!options.facing.empty()) return facing_languages(options, packet);
  return options.language.empty() ? packet.languages : std::vector{options.language};
}

// Elsewhere the count of files at the end says all that there is to say.
Progress::Style bar_on_terminal(bool quiet) {
  const Progress::Style style = Progress::style_for_stderr(quiet);
  return style == Progress::Style::bar ? style : Progress::Style::none;
}

class Run {
 public:
  Run(const PacketDesk& desk, const PacketOptions& options, Diagnostics& diagnostics)
      : desk_(desk),
        options_(options),
        diagnostics_(diagnostics),
        composer_(desk.workspace),
        inserts_(desk.workspace, *desk.packet, desk.folder,
                 options.booklet || options.purpose != "screen"),
        languages_(languages_of(options, *desk.packet)),
        progress_(2 * languages_.size(), bar_on_terminal(options.json)) {}

  std::vector<Output> make() {
    require_one_file();
    options_.facing.empty() ? compose() : compose_facing();
    if (!diagnostics_.has_errors() && use_of(options_) != PacketUse::For::screen) set_tickets();
    if (diagnostics_.has_errors()) return {};
    if (options_.is_for_people()) {
      if (!make_for_people()) return {};
    } else if (options_.is_joint()) {
      save(editions_.front(), joint_stem() + ".pdf", "pdf", facing_ ? facing_->document() : both());
      progress_.step(joint_stem());
    } else {
      for (const PacketEdition& edition : editions_) {
        const std::string stem = file_stem(edition.language().folder);
        save(edition, stem + ".pdf", "pdf", edition.document());
        progress_.step(stem);
      }
    }
    for (const PacketEdition& edition : editions_)
      for (const PacketEdition::PaperFile& file : edition.paper_files())
        save(edition, file.name, "pdf", edition.document(file));
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
      if (options_.both) use.first_number = first_number;
      editions_.emplace_back(desk_.workspace, *desk_.packet,
                             *desk_.workspace.project.language(language), inserts_, use);
      editions_.back().compose(composer_, diagnostics_);
      progress_.step(file_stem(language));
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
    progress_.step(joint_stem());
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
    if (options_.both) return {packet::merged(own)};
    if (options_.is_joint()) return {packet::gathered(of_people)};
    return own;
  }

  void require_one_file() const {
    if (!options_.names_file()) return;
    if (options_.is_for_people() && options_.booklet)
      throw UsageError(
          "Each booklet is a file of its own, to be folded and stapled: name a folder with --out.");
    if (languages_.size() > 1 && !options_.is_joint())
      throw UsageError(
          "--out names one file, and there would be several: name a folder, or one "
          "language with --language.");
  }

  // A language that nobody of the list has needs no packet.
  bool is_wanted(const std::string& language) const {
    return !options_.is_for_people() || packets_in(language) > 0;
  }
  int packets_in(const std::string& language) const {
    if (!options_.is_for_people()) return options_.copies;
    int count = 0;
    for (const packet::Participant& each : desk_.people) count += each.language == language;
    return count;
  }

  std::string file_stem(const std::string& language) const {
    if (options_.names_file()) return fs::path(options_.out).stem().string();
    std::string stem = desk_.packet->name + "-" + language;
    if (options_.booklet) return stem + "-booklet";
    return options_.purpose == "screen" ? stem : stem + "-" + options_.purpose;
  }

  // Of the file that holds several packets.
  std::string joint_stem() const {
    std::string all;
    for (const std::string& language : languages_) all += (all.empty() ? "" : "-") + language;
    return file_stem(options_.facing.empty() ? all : all + "-facing");
  }

  PacketUse use_in(const std::string& language) const {
    const bool shares_name = options_.is_joint() && options_.names_file();
    const std::string stem = file_stem(language) + (shares_name ? "-" + language : "");
    return {.purpose = use_of(options_),
            .stem = stem,
            .main_stem = options_.is_joint() ? joint_stem() : stem,
            .drafts = options_.drafts,
            .packets = packets_in(language),
            .facing = !options_.facing.empty(),
            .jobs = options_.jobs};
  }

  draw::Document both() const {
    std::vector<packet::Volume> volumes;
    for (const PacketEdition& edition : editions_)
      volumes.push_back({edition.language().name, edition.document()});
    return packet::bind_volumes(std::move(volumes), use_of(options_) != PacketUse::For::screen);
  }

  bool make_for_people() {
    PeopleRun people(desk_, editions_,
                     {.folder = out_folder(options_),
                      .one_file = options_.is_joint() ? joint_stem() + ".pdf" : "",
                      .jobs = options_.jobs,
                      .quiet = options_.json});
    return people.make(composer_, outputs_, diagnostics_);
  }

  Output started(const PacketEdition& edition, std::string path, const char* format) const {
    return {.path = std::move(path),
            .material = desk_.packet->name,
            .language = edition.language().folder,
            .layout = "packet",
            .purpose = options_.booklet ? "booklet" : options_.purpose,
            .format = format};
  }

  void save(const PacketEdition& edition, std::string path, const char* format,
            const draw::Document& document) {
    Output output = started(edition, std::move(path), format);
    output.pages = static_cast<int>(document.pages.size());
    output.width = document.pages.front().media.width;
    output.height = document.pages.front().media.height;
    output.unit = "pt";
    cli::save(
        output, [&](const TakeBytes& take) { writer_.write_to(take, document); },
        out_folder(options_));
    outputs_.push_back(std::move(output));
  }

  void save(const TicketFile& ticket) {
    const std::string language = ticket.edition->language().folder;
    const std::string stem = (options_.is_joint() ? joint_stem() : file_stem(language)) + "-ticket";
    save(*ticket.edition, stem + ".pdf", "ticket", ticket.page);
    Output output = started(*ticket.edition, stem + ".json", "ticket-json");
    cli::save(output, ticket_json(ticket.ticket, desk_.packet->name, language),
              out_folder(options_));
    outputs_.push_back(std::move(output));
  }

  const PacketDesk& desk_;
  const PacketOptions& options_;
  Diagnostics& diagnostics_;
  Composer composer_;
  InsertShelf inserts_;
  pdf::Writer writer_;
  const std::vector<std::string> languages_;
  Progress progress_;  // each language set, each of its files written
  std::vector<PacketEdition> editions_;
  std::optional<FacingEditions> facing_;  // of these
  std::vector<TicketFile> tickets_;
  std::vector<Output> outputs_;
};

}  // namespace

bool PacketOptions::names_file() const { return fs::path(out).extension() == ".pdf"; }

bool PacketOptions::is_for_people() const { return !participants.empty(); }

fs::path out_folder(const PacketOptions& options) {
  if (!options.names_file()) return options.out;
  const fs::path folder = fs::path(options.out).parent_path();
  return folder.empty() ? "." : folder;
}

std::vector<Output> make_packets(const PacketDesk& desk, const PacketOptions& options,
                                 Diagnostics& diagnostics) {
  return Run(desk, options, diagnostics).make();
}

}  // namespace pliego::cli
