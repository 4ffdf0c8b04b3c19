#include "layout/paginate.h"

#include <algorithm>

#include "layout/fit.h"
#include "layout/fit_report.h"

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

draw::Page start_page(const Panel& panel, const Layout& layout) {
  const Rect trim{0, 0, layout.trim.width, layout.trim.height};
  const Insets safe{layout.safe, layout.safe, layout.safe, layout.safe};
  return {.trim = layout.trim,
          .media = trim,
          .bleed = trim.outset(layout.bleed),
          .label = panel.name,
          .panels = {{panel.name, trim, trim.inset(safe)}},
          .items = {}};
}

void place_panel(MeasuredPanel&& measured, const Layout& layout, Setting& setting,
                 draw::Document& document) {
  document.pages.push_back(start_page(*measured.panel, layout));
  Canvas canvas{.trim = document.pages.back().media,
                .bleed = layout.bleed,
                .document = &document,
                .page = &document.pages.back(),
                .page_index = static_cast<int>(document.pages.size()) - 1};
  const std::vector<double> more = shares(measured.frames, layout.trim.height - measured.height);
  double y = 0;
  for (std::size_t i = 0; i < measured.frames.size(); ++i) {
    const double height = measured.frames[i].height() + more[i];
    place(std::move(measured.frames[i]), {0, y}, more[i], setting, canvas);
    y += height;
  }
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
                              const Theme& theme, text::Typesetter& typesetter,
                              Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  report_unplaced(material, layout, diagnostics);
  const Fit fit = find_fit(material, layout, theme, typesetter);
  report_overflow(fit, material, layout, theme, typesetter, diagnostics);

  Pages pages{.document = start_document(material)};
  const TypeScale& steps = theme.scales.find(layout.scale)->second;
  for (std::size_t i = 0; i < layout.panels.size(); ++i) {
    Setting setting(theme, steps, fit.scales[i], material, typesetter);
    place_panel(measure_panel(layout.panels[i], layout, setting), layout, setting, pages.document);
    report_faults(setting, layout, diagnostics);
  }
  tidy_outline(pages.document);
  if (diagnostics.errors() == errors_before)
    report_unsafe(pages.document, material, layout, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  pages.fit = panel_fits(fit, material, layout, theme, typesetter);
  return pages;
}

}  // namespace pliego::layout
