// `pliego translate proof`: a translation beside its source, page by page.
#include "cli/counted_command.h"
#include "engine/request_tables.h"

namespace pliego::cli {
namespace {

constexpr const char* proof_notes = R"(
A file for each piece and layout: the source's page on the left, the translation's on the right, and in the margin the
name of each text, as in the exchange files. Texts that are missing, stale, too long or tight are marked.

Examples:
  pliego translate proof vi                 every piece that the language has
  pliego translate proof vi palm-card --out for-the-reader)";

std::vector<engine::Option> proof_options() {
  return engine::translate_proof_table().options() + face_options({"out", "project"});
}

int proof(const yaml::Node& asked) {
  return make_counted(engine::translate_proof_table(), engine::proof, "file", asked);
}

}  // namespace

extern const Command command_translate_proof;
const Command command_translate_proof = {"translate proof", proof_notes, proof_options, proof};

}  // namespace pliego::cli
