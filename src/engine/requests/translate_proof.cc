// A translation beside its source, page by page.
#include "engine/engine.h"
#include "engine/proofs.h"
#include "engine/request_kind.h"
#include "engine/request_tables.h"
#include "engine/requests/translation_keys.h"
#include "engine/with_fonts.h"

namespace pliego::engine {
namespace {

void run_translate_proof(const ProofRequest& request, const Surroundings& outside,
                         files::Outputs& files, Answer& answer) {
  proof(outside, request, files, answer.diagnostics);
}

}  // namespace

const RequestTable<ProofRequest>& translate_proof_table() {
  using R = ProofRequest;
  static const RequestTable<R> table(
      "a request for a proof",
      {
          language_key<R>(&R::language),
          words_key<R>("material", &R::materials, {.value = "MATERIAL", .is_plain = true},
                       "Materials (default: all)"),
          words_key<R>("layout", &R::layouts, {.value = "NAME,…"}, "Layouts (default: all)"),
      });
  return table;
}

int proof(const Surroundings& outside, const ProofRequest& asked, files::Outputs& files,
          Diagnostics& diagnostics) {
  RenderRequest request{.materials = asked.materials,
                        .languages = {std::string(content::source_language), asked.language},
                        .layouts = asked.layouts};
  const Workspace workspace = open_workspace(outside, request);
  const content::Language& target = translated_language(workspace.project, asked.language);
  request.languages = {target.folder};
  diagnostics.merge(workspace.diagnostics);
  int made = 0;
  with_fonts(workspace, diagnostics,
             [&] { made = make_proofs(workspace, request, target, files, diagnostics); });
  return made;
}

extern const RequestKind request_translate_proof;
const RequestKind request_translate_proof =
    request_kind<translate_proof_table, run_translate_proof>(
        "translate proof", "Make pages that show a translation beside its source");

}  // namespace pliego::engine
