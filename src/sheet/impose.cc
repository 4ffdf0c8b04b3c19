#include "sheet/impose.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/units.h"
#include "draw/visit.h"

namespace pliego::sheet {
namespace {

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

std::size_t page_called(const draw::Document& document, const std::string& label) {
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    if (document.pages[i].label == label) return i;
  throw std::logic_error("no page for the panel " + label);
}

Transform place_of(const Placement& placement, const draw::Page& panel, const Plan& plan,
                   bool mirrored) {
  const double x = mirrored ? plan.width - placement.x - panel.trim.width : placement.x;
  if (placement.turn == 180)
    return {-1, 0, 0, -1, x + panel.trim.width, placement.y + panel.trim.height};
  return Transform::translate(x, placement.y);
}

// The panel's own bleed where it ends at the sheet's edge, its trim where a neighbour begins.
Rect clip_of(const draw::Page& panel, const Transform& to_sheet, const Plan& plan) {
  const Rect trim{0, 0, panel.trim.width, panel.trim.height};
  const Rect on_sheet = to_sheet.apply(trim);
  const double bleed = -panel.bleed.x;
  Insets out{near(on_sheet.y, 0) ? -bleed : 0, near(on_sheet.right(), plan.width) ? -bleed : 0,
             near(on_sheet.bottom(), plan.height) ? -bleed : 0, near(on_sheet.x, 0) ? -bleed : 0};
  if (to_sheet.a < 0) {  // upside down: the panel's own edges trade places
    std::swap(out.top, out.bottom);
    std::swap(out.left, out.right);
  }
  return trim.inset(out);
}

draw::Page impose_side(const Side& side, const Plan& plan, draw::Document& pages, bool mirrored) {
  const Rect sheet{0, 0, plan.width, plan.height};
  draw::Page page{
      .trim = {plan.width, plan.height}, .media = sheet, .bleed = sheet, .label = side.name};
  std::vector<Placement> order = side.panels;
  std::stable_sort(order.begin(), order.end(), [&](const Placement& a, const Placement& b) {
    return page_called(pages, a.panel) < page_called(pages, b.panel);
  });
  for (const Placement& placement : order) {
    draw::Page& panel = pages.pages[page_called(pages, placement.panel)];
    const Transform to_sheet = place_of(placement, panel, plan, mirrored);
    page.bleed = sheet.outset(std::max(-page.bleed.x, -panel.bleed.x));
    for (const draw::PanelArea& area : panel.panels)
      page.panels.push_back({area.name, to_sheet.apply(area.trim), to_sheet.apply(area.safe)});
    page.items.push_back(draw::Group{.transform = to_sheet,
                                     .clip = clip_of(panel, to_sheet, plan),
                                     .items = std::move(panel.items)});
  }
  return page;
}

// Luminance (0 black to 1 white) of the topmost fill under a point; white paper where there is
// none.
double brightness_at(const draw::Page& page, Point at) {
  double brightness = 1;
  draw::for_each_leaf(page, [&](const draw::Item& item, const Transform& to_page) {
    const auto* path = std::get_if<draw::Path>(&item);
    if (!path || !path->fill) return;
    const auto box = draw::bounds(item);
    if (!box || !to_page.apply(*box).contains({at.x, at.y, 0, 0})) return;
    brightness = 0.2126 * path->fill->red + 0.7152 * path->fill->green + 0.0722 * path->fill->blue;
  });
  return brightness;
}

// A short line on the fold, from just inside what an office printer reaches, in whichever of black
// and white shows on what lies there. Between two panels' margins, it meets no text.
void add_tick(draw::Page& page, Point from, Point to) {
  const Color black{.red = 0, .green = 0, .blue = 0, .name = "black"};
  const Color white{.red = 1, .green = 1, .blue = 1, .black = 0, .name = "white"};
  // Just beside the fold: on it, the two panels' fills meet.
  const bool dark = brightness_at(page, {from.x - 1, from.y - 1}) < 0.4;
  page.items.push_back(draw::line(from, to, dark ? white : black, 0.5, "fold-tick"));
}

void add_fold_ticks(draw::Page& page, const Plan& plan, bool mirrored) {
  constexpr double start = 0.12 * points_per_inch, end = 0.36 * points_per_inch;
  for (const Fold& fold : plan.folds) {
    if (fold.vertical) {
      const double x = mirrored ? plan.width - fold.at : fold.at;
      add_tick(page, {x, start}, {x, end});
      add_tick(page, {x, plan.height - start}, {x, plan.height - end});
    } else {
      add_tick(page, {start, fold.at}, {end, fold.at});
      add_tick(page, {plan.width - start, fold.at}, {plan.width - end, fold.at});
    }
  }
}

// Where one outline target went.
void move_entry(draw::OutlineEntry& entry, const draw::Page& panel, const Plan& plan,
                bool mirrored) {
  for (std::size_t side = 0; side < plan.sides.size(); ++side) {
    for (const Placement& placement : plan.sides[side].panels) {
      if (placement.panel != panel.label) continue;
      entry.y = place_of(placement, panel, plan, mirrored).apply(Point{0, entry.y}).y;
      entry.page = static_cast<int>(side);
      return;
    }
  }
}

}  // namespace

draw::Document impose(draw::Document pages, const Plan& plan) {
  const bool mirrored = pages.metadata.right_to_left;
  draw::Document sheets{.metadata = pages.metadata, .outline = pages.outline};
  sheets.structure = std::move(pages.structure);
  for (draw::OutlineEntry& entry : sheets.outline)
    move_entry(entry, pages.pages[entry.page], plan, mirrored);
  for (const Side& side : plan.sides) {
    sheets.pages.push_back(impose_side(side, plan, pages, mirrored));
    add_fold_ticks(sheets.pages.back(), plan, mirrored);
  }
  sheets.metadata.duplex = plan.flip;
  return sheets;
}

draw::Document prepare(draw::Document pages, const std::optional<Plan>& plan, Purpose purpose) {
  const bool is_screen = purpose == Purpose::screen;
  const bool as_sheets = plan && (plan->on_screen || !is_screen);
  draw::Document document = as_sheets ? impose(std::move(pages), *plan) : std::move(pages);
  for (draw::Page& page : document.pages) {
    const Rect trim{0, 0, page.trim.width, page.trim.height};
    page.media = purpose == Purpose::press ? page.bleed : trim;
    if (purpose != Purpose::press) page.bleed = trim;
  }
  document.metadata.no_print_scaling = purpose == Purpose::office;
  document.metadata.inks =
      purpose == Purpose::press ? draw::Metadata::Inks::cmyk : draw::Metadata::Inks::rgb;
  if (is_screen) document.metadata.conformance = draw::Metadata::Conformance::ua1_a2a;
  const bool turned_by_printer = purpose == Purpose::office || (plan && !is_screen);
  if (!turned_by_printer) document.metadata.duplex = draw::Duplex::none;
  return document;
}

}  // namespace pliego::sheet
