#include "engine/piece_job.h"

#include <algorithm>

#include "content/blocks/local.h"
#include "engine/draft_check.h"
#include "engine/formats.h"

namespace pliego::engine {
namespace {

// The material with room for a sticker in every slot for a program's own entry; nothing where it
// has no such slot.
std::optional<language::Material> leave_label_areas(language::Material material) {
  bool left = false;
  for (language::Section& section : material.sections) {
    for (language::Block& block : section.blocks) {
      if (block.kind->name != "local") continue;
      block.fields.set(content::local::area, true);
      left = true;
    }
  }
  if (!left) return std::nullopt;
  return material;
}

}  // namespace

void PieceJob::compose(Composer& composer, Diagnostics& diagnostics) {
  material_ = composer.resolve(piece_, diagnostics);
  if (!material_) return;
  if (!may_be_made(*material_, composer.project(), request_.purpose, request_.drafts, diagnostics))
    return;
  for (const layout::Layout* layout : piece_.layouts) compose(*layout, composer, diagnostics);
}

void PieceJob::compose(const layout::Layout& layout, Composer& composer, Diagnostics& diagnostics) {
  const sheet::Purpose purpose = request_.purpose;
  const Printing printing = printing_of(request_);
  const language::Material* material = &*material_;
  std::optional<Composer::Composed> composed;
  std::optional<language::Material> with_areas;
  if (request_.label_areas) with_areas = leave_label_areas(*material_);
  if (with_areas) {
    Diagnostics found;  // where there is no room, there is none
    composed = composer.compose(*with_areas, layout, purpose, found, printing);
    if (composed && composed->is_sound())
      diagnostics.merge(found), material = &*with_areas;
    else
      composed.reset();
  }
  if (!composed) composed = composer.compose(*material, layout, purpose, diagnostics, printing);
  if (!composed || !composed->is_sound()) return;
  if (composed->document.pages.empty()) {
    diagnostics.warning("no-back", layout.mark.place(),
                        "'" + layout.name + "' is printed on one side: it has no back.",
                        "Leave ⟪sides⟫ out.");
    return;
  }
  sets_.push_back({*material_, layout, request_, std::move(composed->document)});
  add_parts(sets_.size() - 1);
  add_guide(*material, layout, composer, diagnostics);
}

// Beside what an office prints, always as a file of its own.
void PieceJob::add_guide(const language::Material& material, const layout::Layout& layout,
                         Composer& composer, Diagnostics& diagnostics) {
  const OutputKind* pdf = &output_kind(layout::Format::pdf);
  const auto kinds = kinds_of(layout, request_);
  const bool prints = std::find(kinds.begin(), kinds.end(), pdf) != kinds.end();
  if (!request_.guide || request_.purpose != sheet::Purpose::office || !prints) return;
  auto guide = composer.guide(material, layout, printing_of(request_), diagnostics);
  if (!guide) return;
  sets_.push_back({*material_, layout, request_, std::move(*guide), true});
  parts_.push_back({pdf, sets_.size() - 1});
}

void PieceJob::add_parts(std::size_t set) {
  const std::size_t pages = sets_[set].document.pages.size();
  for (const OutputKind* kind : kinds_of(sets_[set].layout, request_)) {
    const std::size_t files = kind->by == OutputKind::By::piece ? 1 : pages;
    for (std::size_t page = 0; page < files; ++page) parts_.push_back({kind, set, page});
    if (kind->has_beside) parts_.push_back({kind, set, 0, true});
  }
}

std::vector<Output> PieceJob::make(std::size_t number, OutputMakers& makers) const {
  const Part& part = parts_[number];
  const SetPiece& set = sets_[part.set];
  OutputMaker& maker = makers.of(*part.kind);
  return part.is_beside ? maker.make_beside(set, outputs_) : maker.make(set, part.page, outputs_);
}

}  // namespace pliego::engine
