#include "engine/room_check.h"

#include <cmath>

#include "base/counted.h"
#include "language/resolve.h"
#include "translate/pseudo.h"

namespace pliego::engine {

// Nothing where the English has errors, which are told elsewhere.
const language::Material* RoomCheck::longer(const content::Material& material) {
  if (!made_) {
    made_ = project_;
    translate::add_pseudo(*made_, translate::Pseudo::longer);
  }
  if (resolved_from_ != &material) {
    Diagnostics told_in_english;
    resolved_from_ = &material;
    resolved_ = language::resolve(*made_, *made_->material(material.name), made_->languages.back(),
                                  told_in_english);
  }
  return resolved_ ? &*resolved_ : nullptr;
}

void RoomCheck::check(const Piece& piece, const layout::Layout& layout, Composer& composer,
                      Diagnostics& diagnostics) {
  if (piece.language->folder != content::source_language) return;
  const language::Material* material = longer(*piece.material);
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

}  // namespace pliego::engine
