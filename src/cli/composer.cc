#include "cli/composer.h"

#include "cli/build_day.h"
#include "sheet/sheet_checks.h"

namespace pliego::cli {
namespace {

constexpr std::size_t most_resolved = 16;  // pieces kept, some 50 kB each

}  // namespace

sheet::Purpose purpose_of(std::string_view word) {
  if (word == "screen") return sheet::Purpose::screen;
  if (word == "office") return sheet::Purpose::office;
  if (word == "press") return sheet::Purpose::press;
  throw UsageError("--for takes screen, office or press.");
}

const Composer::Resolved& Composer::resolve_shared(const Piece& piece) {
  const auto [kept, is_new] = resolved_.try_emplace({piece.material, piece.language});
  if (is_new) {
    Resolved& made = kept->second;
    made.material =
        language::resolve(workspace_.project, *piece.material, *piece.language, made.diagnostics);
  }
  return kept->second;
}

std::optional<language::Material> Composer::resolve(const Piece& piece, Diagnostics& diagnostics) {
  if (resolved_.size() >= most_resolved) resolved_.clear();
  const Resolved& shared = resolve_shared(piece);
  diagnostics.merge(shared.diagnostics);
  std::optional<language::Material> material = shared.material;
  if (!material || !workspace_.local) return material;
  Diagnostics of_local;
  language::add_local(*material, *workspace_.local, workspace_.project, *piece.language, of_local);
  diagnostics.merge(of_local);
  if (of_local.has_errors()) return std::nullopt;
  return material;
}

std::optional<Composer::Composed> Composer::compose(const language::Material& material,
                                                    const layout::Layout& layout,
                                                    sheet::Purpose purpose,
                                                    Diagnostics& diagnostics,
                                                    const Printing& printing) {
  const layout::Theme& theme = workspace_.layouts.themes.find(layout.theme)->second;
  auto pages = layout::paginate(material, layout, theme, compositor_, diagnostics);
  if (!pages) return std::nullopt;
  const auto plan = plan_for(workspace_, layout, purpose, printing.sheet);
  const int errors_before = diagnostics.errors();
  if (plan) sheet::check_butts(pages->document, *plan, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  Composed composed{sheet::prepare(std::move(pages->document), plan, purpose, printing.options),
                    std::move(pages->fit)};
  if (purpose == sheet::Purpose::office)
    sheet::check_reach(composed.document, layout.name, layout.mark.place(), diagnostics);
  if (const auto day = epoch_day()) composed.document.metadata.date = *day;
  return composed;
}

}  // namespace pliego::cli
