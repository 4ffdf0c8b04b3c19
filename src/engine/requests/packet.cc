// Several pieces in one file.
#include "engine/answer_json.h"
#include "engine/engine.h"
#include "engine/packet_files.h"
#include "engine/packet_run.h"
#include "engine/project_files.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/keys.h"
#include "engine/with_fonts.h"

namespace pliego::engine {
namespace {

void require_what_goes_together(const PacketRequest& request) {
  if (request.booklet && request.purpose != sheet::Purpose::screen)
    throw RequestError("⟪booklet⟫ is for tabloid sheets by itself: leave ⟪for " +
                       std::string(word_of(request.purpose)) + "⟫ out.");
  if (!request.facing.empty() && request.purpose == sheet::Purpose::press)
    throw RequestError(
        "⟪facing⟫ is for screens, offices and booklets: for a press make a file of each "
        "language.");
}

void run_packet(const PacketRequest& request, const Surroundings& outside, files::Outputs& files,
                Answer& answer) {
  if (!request.new_name.empty()) return hand_on(start_packet(outside, request.new_name), files);
  Made made;
  make_packet(outside, request, files, made);
  answer.data["outputs"] = to_json(made.outputs);
  answer.diagnostics.merge(made.diagnostics);
}

}  // namespace

const RequestTable<PacketRequest>& packet_table() {
  using R = PacketRequest;
  static const RequestTable<R> table(
      "a request for a packet",
      {
          word_key<R>("packet", &R::file, {.value = "PACKET", .is_plain = true},
                      "A packet in content/packets, or its file"),
          word_key<R>("language", &R::language, {.value = "L", .also = "lang"},
                      "One language (default: each)"),
          flag_key<R>("both", &R::both, "All languages in one file, one after the other", false,
                      {.not_with = {"language"}}),
          maybe_word_key<R>("facing", &R::facing, {.not_with = {"language", "both"}},
                            "Two languages in one file, the first on left pages, the second on "
                            "the right ones opposite; of more than two, name them: "
                            "⟪facing=en,es⟫"),
          whole_number_key<R>("copies", &R::copies, 1, 99999,
                              "Packets, for the job ticket (default: 1)"),
          word_key<R>("participants", &R::participants,
                      {.value = "FILE", .not_with = {"both", "facing", "language", "copies"}},
                      "A packet for each person of a CSV file with the columns name, language, "
                      "organization; with ⟪out FILE.pdf⟫ all of them in one file"),
          purpose_key<R>(&R::purpose, "What the file is for (default: screen)"),
          flag_key<R>("booklet", &R::booklet,
                      "For tabloid sheets, folded once and stapled through the fold", false,
                      {.not_with = {"both"}}),
          drafts_key<R>(&R::drafts,
                        "On paper drafts too; they carry the draft mark in both languages"),
          word_key<R>("one-file", &R::one_file, {.only_in_json = true},
                      "The name, without ending, of the only file that is made"),
          local_key<R>(&R::local),
          word_key<R>("new", &R::new_name, {.value = "NAME", .not_with = {"packet"}},
                      "Make a commented start under this name, and nothing else"),
      });
  return table;
}

void make_packet(const Surroundings& outside, const PacketRequest& request, files::Outputs& files,
                 Made& made) {
  require_what_goes_together(request);
  PacketDesk desk = open_packet(outside, request);
  const bool has_program = request.local.empty() || desk.workspace.local;
  if (desk.packet && has_program && !desk.diagnostics.has_errors())
    with_fonts(desk.workspace, desk.diagnostics,
               [&] { made.outputs = make_packets(desk, request, files, desk.diagnostics); });
  made.diagnostics = std::move(desk.diagnostics);
}

extern const RequestKind request_packet;
const RequestKind request_packet = request_kind<packet_table, run_packet>(
    "packet", "Put pieces together in one PDF, with cover, contents, numbers");

}  // namespace pliego::engine
