#include "layout/paginate.h"

#include <algorithm>

#include "layout/fit.h"
#include "layout/fit_report.h"
#include "layout/placed_pages.h"

namespace pliego::layout {
namespace {

draw::Duplex duplex_of(const Layout& layout) {
  if (layout.flip == "none") return draw::Duplex::simplex;
  return layout.flip == "short-edge" ? draw::Duplex::flip_short_edge : draw::Duplex::flip_long_edge;
}

// Outline levels go down by one at the most, whatever the headings do.
void tidy_outline(draw::Document& document) {
  int above = 0;
  for (draw::OutlineEntry& entry : document.outline) {
    entry.level = std::min(entry.level, above + 1);
    above = entry.level;
  }
}

// At the largest scales at which everything holds; nothing where there are none.
std::optional<PlacedPages> place_largest(FitSearch& search, const language::Material& material,
                                         const Layout& layout, const Theme& theme,
                                         PieceSetter& setter) {
  while (const auto fits = search.next()) {
    PlacedPages placed = place_pages(*fits, material, layout, theme, setter);
    if (placed.holds()) return placed;
    for (std::size_t i = 0; i < fits->size(); ++i)
      if (!placed.groups[i].holds()) search.exclude(i, (*fits)[i].index);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Pages> paginate(const language::Material& material, const Layout& layout,
                              const Theme& latin, Compositor& compositor,
                              Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto changed = theme_for(latin, material.locale, compositor.typesetter.library());
  const Theme& theme = changed ? *changed : latin;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  PieceSetter setter(compositor.typesetter, compositor.blocks, theme, steps, material);
  report_unplaced(material, layout, diagnostics);
  FitSearch search(material, layout, theme, setter);
  auto placed = place_largest(search, material, layout, theme, setter);
  if (!placed) {
    report_lack(search.at_smallest(), material, layout, theme, setter, diagnostics);
    return std::nullopt;
  }
  for (const PlacedGroup& group : placed->groups)
    report_faults(group.faults, material, layout, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  Pages pages{.document = std::move(placed->document)};
  if (pages.document.pages.size() > 1) pages.document.metadata.duplex = duplex_of(layout);
  tidy_outline(pages.document);
  pages.fit = panel_fits(placed->fits, material, layout, theme, setter);
  return pages;
}

std::optional<Lack> lacking_room(const language::Material& material, const Layout& layout,
                                 const Theme& latin, Compositor& compositor) {
  const auto changed = theme_for(latin, material.locale, compositor.typesetter.library());
  const Theme& theme = changed ? *changed : latin;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  PieceSetter setter(compositor.typesetter, compositor.blocks, theme, steps, material);
  FitSearch search(material, layout, theme, setter);
  const Setting setting(theme, steps, layout.fit.smallest, material, setter);
  std::optional<Lack> tightest;
  for (const SmallestFit& fit : search.at_smallest()) {
    if (fit.measured.holds()) continue;
    const double lines = std::max(0.0, fit.measured.over) / setting.leading(theme.style("body"));
    if (!tightest || lines > tightest->lines) tightest = Lack{fit.group.name, lines};
  }
  // Seldom a larger type fits where the smallest does not: see GroupSearch::largest().
  if (tightest && search.next()) return std::nullopt;
  return tightest;
}

}  // namespace pliego::layout
