#include "layout/paginate.h"

#include <algorithm>

#include "layout/fit.h"
#include "layout/fit_report.h"
#include "layout/placed_pages.h"

namespace pliego::layout {
namespace {

draw::Duplex duplex_of(const Layout& layout) {
  return layout.flip == draw::Flip::none ? draw::Duplex::simplex : draw::duplex_of(layout.flip);
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

// What pages are set with.
struct Setup {
  Setup(const language::Material& of, const Layout& in, const Theme& latin, Compositor& with)
      : material(of),
        layout(in),
        changed(theme_for(latin, of.locale, with.typesetter.library())),
        theme(changed ? *changed : latin),
        setter(with.typesetter, with.blocks, theme, theme.scales.find(in.scale)->second, of),
        search(of, in, theme, setter) {}

  const language::Material& material;
  const Layout& layout;
  std::optional<Theme> changed;
  const Theme& theme;
  PieceSetter setter;
  FitSearch search;
};

Pages pages_of(PlacedPages&& placed, const Layout& layout) {
  Pages pages{.document = std::move(placed.document)};
  if (pages.document.pages.size() > 1) pages.document.metadata.duplex = duplex_of(layout);
  tidy_outline(pages.document);
  return pages;
}

void report_all(const PlacedPages& placed, const Setup& setup, Diagnostics& diagnostics) {
  for (const PlacedGroup& group : placed.groups)
    report_faults(group.faults, setup.material, setup.layout, diagnostics);
}

}  // namespace

std::optional<Pages> paginate(const language::Material& material, const Layout& layout,
                              const Theme& latin, Compositor& compositor,
                              Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  Setup setup(material, layout, latin, compositor);
  report_unplaced(material, layout, diagnostics);
  auto placed = place_largest(setup.search, material, layout, setup.theme, setup.setter);
  if (!placed) {
    report_lack(setup.search.at_smallest(), material, layout, setup.theme, setup.setter,
                diagnostics);
    return std::nullopt;
  }
  report_all(*placed, setup, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  const std::vector<GroupFit> fits = placed->fits;
  Pages pages = pages_of(std::move(*placed), layout);
  pages.fit = panel_fits(fits, material, layout, setup.theme, setup.setter);
  return pages;
}

Pages paginate_anyway(const language::Material& material, const Layout& layout, const Theme& latin,
                      Compositor& compositor, Diagnostics& diagnostics) {
  Setup setup(material, layout, latin, compositor);
  report_unplaced(material, layout, diagnostics);
  if (auto placed = place_largest(setup.search, material, layout, setup.theme, setup.setter)) {
    report_all(*placed, setup, diagnostics);
    return pages_of(std::move(*placed), layout);
  }
  const std::vector<SmallestFit> smallest = setup.search.at_smallest();
  report_lack(smallest, material, layout, setup.theme, setup.setter, diagnostics);
  return pages_of(place_smallest(smallest, material, layout, setup.theme, setup.setter), layout);
}

std::optional<Lack> lacking_room(const language::Material& material, const Layout& layout,
                                 const Theme& latin, Compositor& compositor) {
  Setup setup(material, layout, latin, compositor);
  const Theme& theme = setup.theme;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  const Setting setting(theme, steps, layout.fit.smallest, material, setup.setter);
  std::optional<Lack> tightest;
  for (const SmallestFit& fit : setup.search.at_smallest()) {
    if (fit.measured.holds()) continue;
    const double lines = std::max(0.0, fit.measured.over) / setting.leading(theme.style("body"));
    if (!tightest || lines > tightest->lines) tightest = Lack{fit.group.name, lines};
  }
  // Seldom a larger type fits where the smallest does not: see GroupSearch::largest().
  if (tightest && setup.search.next()) return std::nullopt;
  return tightest;
}

}  // namespace pliego::layout
