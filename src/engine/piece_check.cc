#include "engine/piece_check.h"

#include <cmath>

#include "base/counted.h"
#include "check/language_data.h"
#include "check/legibility.h"
#include "check/line_length.h"
#include "engine/draft_check.h"
#include "engine/formats.h"
#include "layout/draft_pages.h"
#include "resolve/link_words.h"
#include "resolve/resolve.h"
#include "translate/pseudo.h"

namespace pliego::engine {
// Nothing where the English has errors, which are told elsewhere.
const resolve::Material* RoomCheck::longer(const content::Material& material) {
  if (!made_) {
    made_ = project_;
    translate::add_pseudo(*made_, translate::Pseudo::longer);
  }
  if (resolved_from_ != &material) {
    Diagnostics told_in_english;
    resolved_from_ = &material;
    resolved_ = resolve::resolve(*made_, *made_->material(material.name), made_->languages.back(),
                                 told_in_english);
  }
  return resolved_ ? &*resolved_ : nullptr;
}

void RoomCheck::check(const Piece& piece, const layout::Layout& layout, Composer& composer,
                      Diagnostics& diagnostics) {
  if (piece.language->folder != content::source_language) return;
  const resolve::Material* material = longer(*piece.material);
  if (!material) return;
  const auto lack = composer.lacking_room(*material, layout);
  if (!lack) return;
  const bool pages = !layout.flows.empty();
  diagnostics.warning("no-room-to-translate", piece.material->mark.place(),
                      piece.material->name + ", layout " + layout.name +
                          ": translations are often a quarter longer than the English; " +
                          (pages ? std::string("its pages") : "its panel '" + lack->panel + "'") +
                          " would lack " +
                          count_of(static_cast<int>(std::ceil(lack->lines)), "line") +
                          " at the smallest type allowed.",
                      "Cut what can be said shorter, or give the texts more room in the layout.");
}

namespace {

// Nothing on the outside of such a piece says that it is a draft.
void warn_of_discreet_draft(const Piece& piece, const content::Project& project,
                            Diagnostics& diagnostics) {
  const auto& name = piece.material->name;
  const auto* translation = project.translation(name, piece.language->folder);
  const yaml::Mark& mark = translation ? translation->mark : piece.material->mark;
  diagnostics.warning("discreet-draft", mark.place(),
                      "'" + name + "' in '" + piece.language->folder +
                          "' is a draft, and a discreet piece does not say so outside.",
                      "Have a second speaker read it before anyone is handed it, then record that "
                      "with 'pliego translate review'.");
}

}  // namespace

PieceCheck::PieceCheck(const Workspace& workspace, const RenderRequest& request)
    : workspace_(workspace),
      request_(request),
      composer_(workspace),
      texts_(workspace.project),
      meter_(workspace.project),
      room_(workspace.project) {}

void PieceCheck::check(const Piece& piece, const TellReading& tell) {
  Diagnostics of_texts;
  texts_.check(*piece.material, *piece.language, of_texts);
  diagnostics_.merge(of_texts);
  const auto material = composer_.resolve(piece, diagnostics_);
  if (!material) return;
  report_draft(*material, workspace_.project, Severity::warning, diagnostics_);
  if (material->draft && material->discreet)
    warn_of_discreet_draft(piece, workspace_.project, diagnostics_);
  const check::Reading reading = meter_.read(*material);
  check::check_reading(reading, *material, diagnostics_);
  resolve::report_unseen_links(*material, diagnostics_);
  if (tell) tell(*material, reading, of_texts);
  compose(piece, *material);
}

void PieceCheck::compose(const Piece& piece, const resolve::Material& material) {
  for (const layout::Layout* layout : piece.layouts) {
    if (kinds_of(*layout, request_).empty()) continue;
    auto composed = composer_.compose(material, *layout, request_.purpose, diagnostics_);
    if (!composed) continue;
    layout::check_draft_pages(material, *layout, diagnostics_);
    check_legibility(composed->document, *layout, material);
    check::check_line_length(composed->document, layout->name, material.mark.place(), diagnostics_);
    room_.check(piece, *layout, composer_, diagnostics_);
    for (const auto& fit : composed->fit)
      fit_.push_back({piece.material->name, piece.language->folder, layout->name, fit});
    if (!composed->preflight.empty())
      preflight_.push_back({piece.material->name, piece.language->folder, layout->name,
                            std::move(composed->preflight)});
  }
}

// Of a press file, what its inks look like is held against the rules.
void PieceCheck::check_legibility(const draw::Document& document, const layout::Layout& layout,
                                  const resolve::Material& material) {
  const Place place = material.mark.place();
  if (request_.purpose != sheet::Purpose::press)
    return check::check_legibility(document, layout.name, place, diagnostics_);
  if (!proof_) proof_.emplace();
  check::check_legibility(proof_->seen(document), layout.name, place, diagnostics_);
}

void PieceCheck::check_shared() {
  for (const auto& language : workspace_.project.languages)
    texts_.check_shared(language, diagnostics_);
  check::report_missing_word_lists(workspace_.project, diagnostics_);
  check::report_missing_language_data(
      workspace_.project, workspace_.local ? &*workspace_.local : nullptr, diagnostics_);
}

}  // namespace pliego::engine
