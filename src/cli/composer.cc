#include "cli/composer.h"

#include "cli/build_day.h"

namespace pliego::cli {

sheet::Purpose purpose_of(std::string_view word) {
  if (word == "screen") return sheet::Purpose::screen;
  if (word == "office") return sheet::Purpose::office;
  if (word == "press") return sheet::Purpose::press;
  throw UsageError("--for takes screen, office or press.");
}

std::optional<language::Material> Composer::resolve(const Piece& piece, Diagnostics& diagnostics) {
  const bool sound = texts_are_sound(piece, diagnostics);
  const content::Local* local = workspace_.local ? &*workspace_.local : nullptr;
  auto material =
      language::resolve(workspace_.project, *piece.material, *piece.language, diagnostics, local);
  if (!sound) return std::nullopt;
  return material;
}

// Errors alone: what is allowed or unused is for `check` to tell.
bool Composer::texts_are_sound(const Piece& piece, Diagnostics& diagnostics) {
  Diagnostics found;
  text_check_.check(*piece.material, *piece.language, found);
  text_check_.check_shared(*piece.language, found);
  for (const Diagnostic& each : found.all())
    if (each.severity == Severity::error) diagnostics.add(each);
  return !found.has_errors();
}

std::optional<Composer::Composed> Composer::compose(const language::Material& material,
                                                    const layout::Layout& layout,
                                                    sheet::Purpose purpose,
                                                    Diagnostics& diagnostics) {
  const layout::Theme& theme = workspace_.layouts.themes.find(layout.theme)->second;
  auto pages = layout::paginate(material, layout, theme, compositor_, diagnostics);
  if (!pages) return std::nullopt;
  std::optional<sheet::Plan> plan;
  if (const auto found = workspace_.plans.find(layout.name); found != workspace_.plans.end())
    plan = found->second;
  Composed composed{sheet::prepare(std::move(pages->document), plan, purpose),
                    std::move(pages->fit)};
  if (const auto day = epoch_day()) composed.document.metadata.date = *day;
  return composed;
}

}  // namespace pliego::cli
