#include "layout/paginate.h"

#include <algorithm>

#include "layout/fit.h"
#include "layout/fit_report.h"
#include "layout/running.h"

namespace pliego::layout {
namespace {

draw::Document start_document(const language::Material& material) {
  draw::Document document;
  document.metadata = {.title = material.title,
                       .subject = material.subject,
                       .language = material.locale,
                       .date = material.revised,
                       .right_to_left = material.right_to_left};
  document.structure.add(-1, draw::Role::document);
  return document;
}

draw::Page start_page(const std::string& label, const Layout& layout) {
  const Rect trim{0, 0, layout.trim.width, layout.trim.height};
  const Insets safe{layout.safe, layout.safe, layout.safe, layout.safe};
  return {.trim = layout.trim,
          .media = trim,
          .bleed = trim.outset(layout.bleed),
          .label = label,
          .panels = {{label, trim, trim.inset(safe)}},
          .items = {}};
}

// A group of panels, set to stay.
struct SetGroup {
  Setting setting;
  MeasuredPages measured;
};

void place_page(MeasuredPage&& measured, PageNumber number, const Layout& layout, Setting& setting,
                draw::Document& document) {
  const std::string label =
      layout.paged() ? std::to_string(number.index + 1) : measured.panel->name;
  document.pages.push_back(start_page(label, layout));
  Canvas canvas{.trim = document.pages.back().media,
                .bleed = layout.bleed,
                .document = &document,
                .page = &document.pages.back(),
                .page_index = number.index};
  place_stack(measured.frames, {0, head_height(layout, number.index)},
              measured.room - measured.height, setting, canvas);
  place_running(layout, number, setting, canvas);
}

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
  const std::vector<GroupFit> fits = find_fit(material, layout, theme, setter);
  report_overflow(fits, material, layout, theme, setter, diagnostics);

  Pages pages{.document = start_document(material)};
  std::vector<SetGroup> groups;
  PageNumber number{0, 0};
  for (const GroupFit& fit : fits) {
    Setting setting(theme, steps, fit.scale, material, setter);
    MeasuredPages measured = measure_pages(fit.group, layout, fit.repeats, setting);
    number.count += static_cast<int>(measured.pages.size());
    groups.push_back({std::move(setting), std::move(measured)});
  }
  for (SetGroup& group : groups) {
    for (MeasuredPage& page : group.measured.pages) {
      place_page(std::move(page), number, layout, group.setting, pages.document);
      ++number.index;
    }
    report_faults(group.setting, layout, diagnostics);
  }
  if (pages.document.pages.size() > 1) pages.document.metadata.duplex = duplex_of(layout);
  tidy_outline(pages.document);
  if (diagnostics.errors() == errors_before)
    report_unsafe(pages.document, material, layout, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  pages.fit = panel_fits(fits, material, layout, theme, setter);
  return pages;
}

std::optional<Lack> lacking_room(const language::Material& material, const Layout& layout,
                                 const Theme& latin, Compositor& compositor) {
  const auto changed = theme_for(latin, material.locale, compositor.typesetter.library());
  const Theme& theme = changed ? *changed : latin;
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  PieceSetter setter(compositor.typesetter, compositor.blocks, theme, steps, material);
  const std::vector<GroupFit> fits = fit_at_smallest(material, layout, theme, setter);
  const auto tightest =
      std::max_element(fits.begin(), fits.end(),
                       [](const GroupFit& a, const GroupFit& b) { return a.over < b.over; });
  if (tightest == fits.end() || tightest->fits) return std::nullopt;
  const Setting setting(theme, steps, layout.fit.smallest, material, setter);
  return Lack{tightest->group.name, tightest->over / setting.leading(theme.style("body"))};
}

}  // namespace pliego::layout
